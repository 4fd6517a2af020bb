import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import type { Account, EndedAccount, RefreshedAccount } from '@/lib/accounts/schema'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { toast } from '../ui/toast'
import { type AccountRequest, foreseen, toSent } from './account-request'
import { useAccountName } from './use-account-name'
import { useAccountProblem } from './use-account-problem'
import type { useAccounts } from './use-accounts'

/** What a door answered; fields that its answer does not have are absent. */
export type ActionAnswer = Partial<EndedAccount & RefreshedAccount>

type Done = { answer: ActionAnswer } | { problem: ApiProblem }

/** How long a message stays that tells how to do something elsewhere. */
const READING_MS = 20_000

/** The door of one account; its panel reads it. */
export const accountDoor = (slug: string, id: string): string => `/api/t/${slug}/admin/connections/${id}`

/** Does to an account what an admin asks: shown at once where that is safe, taken back with the reason where it failed. */
export function useAccountActions(
  slug: string,
  tenantName: string,
  { foresee, reload }: Pick<ReturnType<typeof useAccounts>, 'foresee' | 'reload'>,
) {
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set())
  const { mutate } = useSWRConfig()
  const router = useRouter()
  const nameOf = useAccountName()
  const sayDone = useSayDone(tenantName)
  const wordsOf = useAccountProblem(tenantName)
  // By the time an action is done the person may look at another view, which was read before it.
  const shown = useRef(reload)
  useEffect(() => {
    shown.current = reload
  })

  const send = async (account: Account, request: AccountRequest): Promise<Done> => {
    const { url, method, body } = toSent(slug, account.id, request)
    try {
      return { answer: (await sendJson<ActionAnswer | undefined>(url, { method, body })) ?? {} }
    } catch (error) {
      return { problem: asProblem(error) }
    }
  }

  const run = async (account: Account, request: AccountRequest): Promise<Done> => {
    const key = runningKey(account, request.action)
    setRunning((before) => new Set([...before, key]))
    const change = foreseen(account.id, request)
    if (change) await foresee(change)
    const done = await send(account, request)
    if ('answer' in done) sayDone(nameOf(account), request.action, done.answer)
    // Its dialog leads to the sign-in and back.
    else if (done.problem.errors.length === 0 && done.problem.code !== 'needs_recent_sign_in') {
      const { title, hint } = wordsOf(done.problem, nameOf(account))
      toast({ text: title, description: hint, tone: 'danger' })
    }
    // What was foreseen is replaced by what is, whether it was done or not.
    await Promise.all([reload(), shown.current(), mutate(accountDoor(slug, account.id))]).catch(() => undefined)
    if (request.action === 'hand-over' && 'answer' in done) router.refresh()
    setRunning((before) => new Set([...before].filter((other) => other !== key)))
    return done
  }
  return { run, isRunning: (account: Account, action: string) => running.has(runningKey(account, action)) }
}

const runningKey = ({ id }: Account, action: string) => `${id} ${action}`

/** Says that it is done, and what came of it at Tencent where that is not the whole. */
function useSayDone(tenantName: string) {
  const t = useTranslations('accounts')
  return (name: string, action: AccountRequest['action'], { remote, outcome }: ActionAnswer) => {
    if (outcome && outcome !== 'refreshed') {
      toast({ text: t(`outcome.refresh.${outcome}`, { name }), tone: 'danger' })
      return
    }
    // The dialog of a disconnection tells the rest itself.
    if (action === 'disconnect') return
    const open = remote && remote !== 'revoked'
    toast({
      text: t(`actions.${action}.done`, { name, tenant: tenantName }),
      tone: 'success',
      ...(open ? { description: t(`outcome.${remote}`), duration: READING_MS } : {}),
    })
  }
}
