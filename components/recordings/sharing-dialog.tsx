'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import useSWR from 'swr'
import { type ApiProblem, asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { Sharing, SharingLink } from '@/lib/recordings/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { toast } from '../ui/toast'
import { SecretProblem } from './secret-problem'
import { SharingFields } from './sharing-fields'
import { isChanged, type SharingValues, toChange, valuesOf } from './sharing-values'
import { useSharingWords } from './use-sharing-words'

interface SharingDialogProps {
  slug: string
  recording: { id: string }
  subject: string
  timeZone: string
  mayManage: boolean
  onClose: () => void
}

/** How all recordings of a meeting are shared: what that comes to, now and after saving. */
export function SharingDialog({ slug, recording, subject, timeZone, mayManage, onClose }: SharingDialogProps) {
  const t = useTranslations('recordings.sharing')
  const form = useId()
  const door = `/api/t/${slug}/recordings/${recording.id}/sharing`
  const { data, error, mutate } = useSWR<Sharing, unknown>(door, fetchJson, readOptions)
  const [edited, setEdited] = useState<SharingValues>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const before = data && valuesOf(data, timeZone)
  const now = edited ?? before
  const mayCopy = data?.enabled
  const isKept = data?.enabled === true && data.hasPassword
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!now) return
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson(door, { method: 'PUT', body: toChange(now, timeZone, isKept) })
      await mutate()
      setEdited(undefined)
      toast({ text: t('saved'), tone: 'success' })
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setSending(false)
    }
  }
  const copy = async () => {
    const { url, password } = await sendJson<SharingLink>(`${door}/link`, { method: 'POST', body: {} })
    return password === null ? url : t('copied', { url, password })
  }
  return (
    <Dialog
      open
      keepOpen
      place="side"
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('all', { subject })}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            loading={isSending}
            disabledReason={before && now && isChanged(before, now) ? undefined : t('nothing')}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {!now && error === undefined && (
        <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-32 w-full" />
        </SkeletonGroup>
      )}
      {!now && error !== undefined && (
        <SecretProblem {...{ slug, mayManage }} problem={asProblem(error)} onRetry={() => void mutate()} />
      )}
      {now && before && (
        <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
          <SharingFields {...{ timeZone, problem }} kept={isKept} values={now} onChange={setEdited} />
          <Effect before={before} now={now} />
          {mayCopy && (
            <div>
              <CopyButton text={copy} name={t('copy')}>
                {t('copy')}
              </CopyButton>
            </div>
          )}
          {problem && problem.errors.length === 0 && <ChangeProblem slug={slug} problem={problem} />}
        </form>
      )}
    </Dialog>
  )
}

/** What it comes to; where something changes, before and after. */
function Effect({ before, now }: { before: SharingValues; now: SharingValues }) {
  const t = useTranslations('recordings.sharing')
  const words = useSharingWords()
  const changed = isChanged(before, now)
  return (
    <div role="status" className="rounded-card bg-sunken px-4 py-3 text-13">
      <p className="text-12 text-ink-3">{changed ? t('before') : t('effect')}</p>
      <p className={changed ? 'text-ink-2' : 'text-ink'}>{words(before)}</p>
      {changed && (
        <>
          <p className="mt-2 text-12 text-ink-3">{t('after')}</p>
          <p className="font-medium text-ink">{words(now)}</p>
        </>
      )}
    </div>
  )
}
