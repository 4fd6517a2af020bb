import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { asProblem, sendJson } from '@/lib/fetcher'
import { formatCode } from '@/lib/meetings/format-code'
import { SUBJECT_MAX } from '@/lib/meetings/limits'
import type { Meeting } from '@/lib/meetings/schema'
import { toast } from '../ui/toast'
import { writeClipboard } from '../ui/write-clipboard'
import { fetchInvitation } from './fetch-invitation'
import { mayBeDone } from './may-be-done'
import { useForgetList } from './use-meetings'

/** Where the invitation was not copied, its words wait for whoever needs them. */
const UNTIL_CLOSED_MS = Number.POSITIVE_INFINITY

/** A meeting that begins now, at one press: its invitation is copied and its page opens. */
export function useQuickMeeting(slug: string, name: string) {
  const t = useTranslations('meetings.quick')
  const problems = useTranslations('errors.problems')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const open = useRef<{ subject: string; key: string }>(undefined)
  const isSending = useRef(false)
  const [isStarting, setStarting] = useState(false)
  const address = `/api/t/${slug}/meetings`

  const begin = async () => {
    const subject = t('subject', { name }).slice(0, SUBJECT_MAX)
    // What may have been made without an answer goes out under the same key again.
    if (open.current?.subject !== subject) open.current = { subject, key: crypto.randomUUID() }
    const body = { type: 'quick', subject }
    const making = sendJson<Meeting>(address, { method: 'POST', body, idempotencyKey: open.current.key })
    // Within the press, or the browser refuses to copy; the text follows once the meeting is there.
    const copying = writeClipboard(async () => fetchInvitation(`${address}/${(await making).id}`, locale)).then(
      () => true,
      () => false,
    )
    const made = await making
    open.current = undefined
    await Promise.all([mutate(`${address}/${made.id}`, made, { revalidate: false }), forgetList()])
    router.push(`/t/${slug}/meetings/${made.id}`)
    tell(made, await copying)
  }

  const tell = ({ id, code }: Meeting, isCopied: boolean) => {
    const words = { code: formatCode(code) }
    if (isCopied) return toast({ text: t('done'), description: t('copied', words), tone: 'success' })
    // The page that opens has the text; another press may copy where the first could not.
    const again = () =>
      writeClipboard(() => fetchInvitation(`${address}/${id}`, locale)).then(
        () => toast({ text: t('copied', words), tone: 'success' }),
        () => toast({ text: ui('copyFailed'), tone: 'danger' }),
      )
    toast({
      text: t('done'),
      description: t('notCopied', words),
      duration: UNTIL_CLOSED_MS,
      action: { label: t('copy'), onPress: () => void again() },
    })
  }

  const start = async () => {
    if (isSending.current) return
    isSending.current = true
    setStarting(true)
    try {
      await begin()
    } catch (error) {
      const problem = asProblem(error)
      const { code } = problem
      const isUnknown = code === 'outcome_unknown'
      // Told that it may exist, the person looks first; the next press is then a new wish.
      if (isUnknown || !mayBeDone(problem)) open.current = undefined
      toast({
        text: isUnknown ? problems('outcome_unknown.title') : t('failed'),
        description: `${isUnknown ? '' : `${problems(`${code}.title`)} `}${problems(`${code}.hint`)}`,
        tone: 'danger',
        action: isUnknown ? { label: t('seeList'), onPress: () => router.push(`/t/${slug}/meetings`) } : undefined,
      })
    } finally {
      isSending.current = false
      setStarting(false)
    }
  }
  return { start: () => void start(), isStarting }
}
