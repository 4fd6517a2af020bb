'use client'

import { ArrowLeft, Printer } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { type InvitationLanguage, invitationFacts } from '@/lib/meetings/invitation-facts'
import type { Meeting } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { JoinQr } from './join-qr'
import { ProblemNotice } from './problem-notice'
import { readOptions } from './retry-read'
import { useMeetingWords } from './use-meeting-words'

interface PrintPageProps {
  slug: string
  id: string
  tenantZone: string
}

/** A meeting as a sheet for a door or a desk: black on white, what is needed to come in, a code to scan. */
export function PrintPage({ slug, id, tenantZone }: PrintPageProps) {
  const t = useTranslations('meetings.detail')
  const words = useMeetingWords()
  const locale = useLocale()
  const asked = useSearchParams().get('lang')
  const language: InvitationLanguage = asked === 'en' || asked === 'zh-CN' ? asked : locale
  const { data, error, mutate } = useSWR<Meeting, unknown>(`/api/t/${slug}/meetings/${id}`, fetchJson, readOptions)
  const back = { href: `/t/${slug}/meetings/${id}`, label: t('backToMeeting') }
  if (!data && error !== undefined) {
    const problem = asProblem(error)
    return (
      <Card>
        <ProblemNotice level={1} {...{ slug, problem, back }} words={words(problem)} onRetry={() => void mutate()} />
      </Card>
    )
  }
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <ButtonLink variant="ghost" size="small" href={back.href} className="-ml-2.5">
          <ArrowLeft aria-hidden="true" />
          {back.label}
        </ButtonLink>
        <div className="flex flex-wrap items-center gap-3">
          <SegmentedControl
            name={t('printLanguage')}
            value={language}
            onChange={(lang) => window.history.replaceState(null, '', `?lang=${lang}`)}
            options={[
              { value: 'zh-CN', label: t('zh') },
              { value: 'en', label: t('en') },
            ]}
          />
          <Button variant="primary" onClick={() => window.print()}>
            <Printer aria-hidden="true" />
            {t('print')}
          </Button>
        </div>
      </div>
      {data ? <Sheet meeting={data} {...{ language, tenantZone }} /> : <SheetSkeleton />}
    </>
  )
}

interface SheetProps {
  meeting: Meeting
  language: InvitationLanguage
  tenantZone: string
}

function Sheet({ meeting, language, tenantZone }: SheetProps) {
  const timeZone = meeting.timeZone ?? tenantZone
  const { before, link, code, password } = invitationFacts({ meeting, timeZone }, language)
  const [, ...facts] = before
  return (
    <article
      lang={language}
      className="mx-auto max-w-180 rounded-card border border-line bg-[white] px-6 py-10 text-[black] sm:px-14 print:max-w-none print:border-0 print:p-0"
    >
      <h1 className="font-semibold text-28 leading-tight">{meeting.subject}</h1>
      <dl className="mt-8 grid gap-x-8 gap-y-5 sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} className="col-span-full" />
        ))}
        <Fact label={code[0]} value={code[1]} isLarge />
        {password && <Fact label={password[0]} value={password[1]} isLarge />}
      </dl>
      {link && (
        <div className="mt-10 flex flex-col items-center gap-3 border-[black] border-t pt-8">
          <JoinQr joinUrl={link.url} subject={meeting.subject} className="size-60" />
          <p className="break-all text-center text-13">{link.url}</p>
        </div>
      )}
    </article>
  )
}

interface FactProps {
  label: string
  value: string
  isLarge?: boolean
  className?: string
}

function Fact({ label, value, isLarge = false, className }: FactProps) {
  return (
    <div className={className}>
      <dt className="text-13">{label}</dt>
      <dd className={isLarge ? 'mt-0.5 font-semibold text-28' : 'mt-0.5 text-16'}>{value}</dd>
    </div>
  )
}

function SheetSkeleton() {
  const t = useTranslations('meetings')
  return (
    <SkeletonGroup label={t('loading')} className="mx-auto flex max-w-180 flex-col gap-6">
      <Skeleton className="h-10 w-80 max-w-full" />
      <Skeleton className="h-40 w-full" />
      <Skeleton className="mx-auto size-60" />
    </SkeletonGroup>
  )
}
