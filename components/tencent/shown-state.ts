import type { TencentSettings } from '@/lib/tencent-settings/schema'

/** How a part of the settings stands, in one word. */
export type ShownState =
  | 'connected'
  | 'receiving'
  | 'not_set'
  | 'not_checked'
  | 'saved'
  | 'waiting'
  | 'checked'
  | 'attention'
  | 'failing'

/** Results for which nothing that was entered is to blame. */
const notToBlame = new Set(['clock_wrong', 'permission_missing', 'plan_lacks_it', 'limit_reached', 'unreachable'])

export function applicationState(application: TencentSettings['application']): ShownState {
  if (!application?.hasSecret) return 'not_set'
  const { lastCheck, isUsed } = application
  if (lastCheck && lastCheck.result !== 'accepted') return lastCheck.result === 'unreachable' ? 'attention' : 'failing'
  return isUsed ? 'connected' : 'saved'
}

export function credentialState(credential: TencentSettings['credential']): ShownState {
  if (!credential) return 'not_set'
  const result = credential.lastCheck?.result
  if (!result) return 'not_checked'
  if (result === 'works') return 'connected'
  return notToBlame.has(result) ? 'attention' : 'failing'
}

/** A refusal counts while nothing was accepted after it. */
export const isRejecting = ({
  checkedAt,
  lastEventAt,
  lastRejectedAt,
}: NonNullable<TencentSettings['webhook']>): boolean =>
  lastRejectedAt !== null && [checkedAt, lastEventAt].every((instant) => instant === null || instant < lastRejectedAt)

export function webhookState(webhook: TencentSettings['webhook']): ShownState {
  if (!webhook) return 'not_set'
  if (isRejecting(webhook)) return 'failing'
  if (webhook.lastEventAt) return 'receiving'
  return webhook.checkedAt ? 'checked' : 'waiting'
}

export const steps = ['application', 'signIn', 'credential', 'webhook', 'event'] as const
export type Step = (typeof steps)[number]

/** Which steps of connecting an organisation are done. */
export const stepsDone = ({ application, credential, webhook }: TencentSettings): Record<Step, boolean> => ({
  application: application?.hasSecret ?? false,
  signIn: application?.isUsed ?? false,
  credential: credential?.lastCheck?.result === 'works',
  webhook: Boolean(webhook?.checkedAt ?? webhook?.lastEventAt),
  event: Boolean(webhook?.lastEventAt),
})

/** Whether something is awaited that happens at Tencent's side, without a hand on this page. */
export const isAwaiting = ({ webhook }: TencentSettings): boolean =>
  webhook !== null && (webhook.checkedAt === null || webhook.lastEventAt === null)
