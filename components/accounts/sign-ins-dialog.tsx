'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import type { OwnSignIn, OwnSignIns } from '@/lib/accounts/schema'
import { asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorState } from '../ui/error-state'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { toast } from '../ui/toast'
import { SignInRow } from './sign-in-row'

interface SignInsDialogProps {
  tenant: { slug: string; name: string }
  onClose: () => void
}

/** The browsers one is signed in with at this organisation, each of which can be ended from here. */
export function SignInsDialog({ tenant, onClose }: SignInsDialogProps) {
  const t = useTranslations('accounts.own.sign-ins')
  const common = useTranslations('common')
  const problems = useTranslations('errors.problems')
  const door = `/api/t/${tenant.slug}/me/sign-ins`
  const { data, error, mutate } = useSWR<OwnSignIns, unknown>(door, fetchJson, readOptions)
  const [ending, setEnding] = useState<string>()
  const [now] = useState(() => new Date())
  const problem = error === undefined || data ? undefined : asProblem(error)
  const others = data?.items.filter(({ isThisBrowser }) => !isThisBrowser).length ?? 0

  const end = async (what: string) => {
    setEnding(what)
    try {
      const { ended } = await sendJson<{ ended: number }>(`${door}/${what}`, { method: 'POST', body: {} })
      toast({ text: t('ended', { count: ended }), tone: 'success' })
    } catch (thrown) {
      const { code } = asProblem(thrown)
      // Ended elsewhere in the meantime: the list says so.
      if (code !== 'not_found') toast({ text: problems(`${code}.title`), tone: 'danger' })
    }
    await mutate().catch(() => undefined)
    setEnding(undefined)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('text', { tenant: tenant.name })}
      size="medium"
      footer={
        data && (
          <Button
            writes
            loading={ending === 'end-others'}
            disabledReason={others === 0 ? t('noOthers') : undefined}
            onClick={() => void end('end-others')}
          >
            {t('endOthers')}
          </Button>
        )
      }
    >
      {!data && !problem && <RowsSkeleton label={t('loading')} />}
      {problem && (
        <ErrorState
          title={problems(`${problem.code}.title`)}
          text={problems(`${problem.code}.hint`)}
          traceId={problem.requestId}
          action={<Button onClick={() => void mutate()}>{common('retry')}</Button>}
        />
      )}
      {data && (
        <ul className="divide-y divide-line">
          {data.items.map((signIn: OwnSignIn) => (
            <SignInRow
              key={signIn.id}
              signIn={signIn}
              now={now}
              isEnding={ending === `${signIn.id}/end`}
              onEnd={() => void end(`${signIn.id}/end`)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const RowsSkeleton = ({ label }: { label: string }) => (
  <SkeletonGroup label={label} className="flex flex-col gap-3 pt-2">
    <Skeleton className="h-12" />
    <Skeleton className="h-12" />
  </SkeletonGroup>
)
