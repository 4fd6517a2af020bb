'use client'

import { Play, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Replay } from '@/lib/live/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { IconButton } from '../ui/icon-button'
import { lazily } from '../ui/lazily'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { toast } from '../ui/toast'
import type { useReplays } from './use-replays'

const ConfirmDialog = lazily(() => import('../ui/confirm-dialog').then((module) => module.ConfirmDialog))

interface ReplayListProps {
  slug: string
  replays: ReturnType<typeof useReplays>
  /** Streams from now on are kept. */
  isKept: boolean
}

/** Each time on the air that can be watched again. Where, is asked for at the press. */
export function ReplayList({ slug, replays: state, isKept }: ReplayListProps) {
  const t = useTranslations('live.replays')
  const [chosen, setChosen] = useState<{ replay: Replay; name: string }>()
  const { replays, readProblem } = state
  const remove = async ({ replay, name }: { replay: Replay; name: string }) => {
    if (!(await state.remove(replay.id))) return
    setChosen(undefined)
    toast({ text: t('deleted', { name }), tone: 'success' })
  }
  if (readProblem && !replays) {
    return (
      <div className="flex items-center justify-between gap-3 text-13 text-ink-2">
        {t('failed')}
        <Button size="small" onClick={state.reload}>
          {t('retry')}
        </Button>
      </div>
    )
  }
  // Where none is kept there is nothing to wait for.
  if ((replays ?? []).length === 0 && !isKept) return null
  if (!replays) {
    return (
      <SkeletonGroup label={t('loading')}>
        <Skeleton className="h-9 w-full rounded-control" />
      </SkeletonGroup>
    )
  }
  return (
    <div>
      <h3 className="font-semibold text-13 text-ink">{t('title')}</h3>
      {replays.length === 0 && <p className="mt-1 text-13 text-ink-2">{t('none')}</p>}
      <ul className="mt-1 flex flex-col gap-1">
        {replays.map((replay, index) => {
          const name = nameOf(replay, index + 1, replays, t('unnamed'))
          return (
            <li key={replay.id} className="flex min-h-9 items-center gap-2">
              <span className="min-w-0 flex-1 break-words text-14 text-ink">{name}</span>
              <ButtonLink
                plain
                size="small"
                href={state.watchHref(replay.id)}
                target="_blank"
                rel="noreferrer"
                aria-label={t('watchNamed', { name })}
              >
                <Play aria-hidden="true" />
                {t('watch')}
              </ButtonLink>
              <IconButton
                writes
                size="small"
                name={t('delete', { name })}
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => setChosen({ replay, name })}
              />
            </li>
          )
        })}
      </ul>
      {chosen && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => {
            setChosen(undefined)
            state.forgetProblem()
          }}
          title={t('deleteTitle', { name: chosen.name })}
          description={t('deleteText')}
          confirmLabel={t('confirm')}
          loading={state.isDeleting}
          onConfirm={() => void remove(chosen)}
        >
          {state.problem && <ChangeProblem slug={slug} problem={state.problem} />}
        </ConfirmDialog>
      )}
    </div>
  )
}

/** Its title, with a number where another has the same. */
function nameOf({ subject }: Replay, number: number, all: Replay[], unnamed: string): string {
  const name = subject || unnamed
  return all.filter((other) => (other.subject || unnamed) === name).length > 1 ? `${name} (${number})` : name
}
