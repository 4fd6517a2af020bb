'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { ActivationCode as Code } from '@/lib/rooms/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { RecentSignIn } from '../sign-in/recent-sign-in'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'

interface ActivationCodeProps {
  slug: string
  roomId: string
  hasRecentSignIn: boolean
  signInHref: string
}

/** Makes the code that the device of a room is activated with. It is shown once, and nowhere kept. */
export function ActivationCode({ slug, roomId, hasRecentSignIn, signInHref }: ActivationCodeProps) {
  const t = useTranslations('rooms.activation')
  const [code, setCode] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const make = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      const path = `/api/t/${slug}/admin/rooms/${roomId}/activation-code`
      setCode((await sendJson<Code>(path, { method: 'POST', body: {} })).code)
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setSending(false)
    }
  }
  if (!hasRecentSignIn || problem?.code === 'needs_recent_sign_in') {
    return <RecentSignIn href={signInHref} title={t('recent')} text={t('recentText')} />
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-13 text-ink-2">{t('text')}</p>
      {problem && <ChangeProblem {...{ slug, problem }} />}
      {code === undefined ? (
        <Button writes loading={isSending} onClick={() => void make()}>
          {t('make')}
        </Button>
      ) : (
        <div role="status" className="flex flex-wrap items-center gap-3">
          <code className="break-all rounded-control bg-sunken px-3 py-2 font-mono text-14 text-ink">{code}</code>
          <CopyButton text={code} name={t('copy')}>
            {t('copy')}
          </CopyButton>
          <p className="w-full text-12 text-ink-3">{t('once')}</p>
        </div>
      )}
    </div>
  )
}
