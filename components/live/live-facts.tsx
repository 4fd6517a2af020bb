'use client'

import { QrCode as QrIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'
import { buttonClasses } from '../ui/button-style'
import { CopyButton } from '../ui/copy-button'
import { CoveredSecret } from '../ui/covered-secret'
import { lazily } from '../ui/lazily'
import { Popover } from '../ui/popover'
import { Skeleton } from '../ui/skeleton'
import { valuesOf } from './live-values'

const QrCode = lazily(
  () => import('../meetings/qr-code').then((module) => module.QrCode),
  () => <Skeleton className="size-40" />,
)

type Stream = NonNullable<Meeting['live']>

/** The stream as it is: what it is called, where it is watched, its password, covered until somebody asks, and its rules. */
export function LiveFacts({ live }: { live: Stream }) {
  const t = useTranslations('live')
  const words = useTranslations('meetingForm.live')
  const { subject, summary, url, password } = live
  const values = valuesOf(live)
  return (
    <>
      {(subject || summary) && (
        <div>
          {subject && <p className="break-words font-medium text-ink">{subject}</p>}
          {summary && <p className="mt-1 whitespace-pre-line break-words text-13 text-ink-2">{summary}</p>}
        </div>
      )}
      {url && <WatchRow url={url} subject={subject ?? words('title')} />}
      {password && <Password password={password} />}
      <dl className="flex flex-col gap-1 text-13">
        {(['chat', 'replay', 'watermark'] as const).map((name) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-ink-2">{words(name)}</dt>
            <dd className="shrink-0 text-ink">{t(values[name] ? 'on' : 'off')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function WatchRow({ url, subject }: { url: string; subject: string }) {
  const t = useTranslations('live')
  const words = useTranslations('meetingForm.live')
  return (
    <p className="flex flex-wrap items-center gap-2 pointer-coarse:gap-4">
      <ButtonLink plain href={url} target="_blank" rel="noreferrer" size="small">
        {words('watch')}
      </ButtonLink>
      <CopyButton text={url} name={words('copyAddress')} size="small" />
      <Popover
        name={t('qr')}
        className={buttonClasses('ghost', 'small', 'w-7 px-0')}
        content={
          <figure className="flex flex-col items-center gap-1.5">
            <QrCode text={url} name={t('qrNamed', { subject })} className="size-40 rounded-control" />
            <figcaption className="text-12 text-ink-3">{t('scan')}</figcaption>
          </figure>
        }
      >
        <QrIcon aria-hidden="true" />
      </Popover>
    </p>
  )
}

function Password({ password }: { password: string }) {
  const t = useTranslations('meetingForm.live')
  const words = { covered: t('covered'), show: t('show'), hide: t('hide'), copy: t('copyPassword') }
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-13 text-ink-2">{t('usePassword')}</span>
      <CoveredSecret secret={password} words={words} className="min-w-0 break-all font-medium" />
    </p>
  )
}
