import type { AccountAction } from '@/lib/accounts/schema'

const atOnce = ['approve', 'resume', 'refresh'] as const
type AtOnce = (typeof atOnce)[number]

/** An action that asks first: others notice it, it cannot be undone, or it needs something to be typed. */
export type AskedAction = Exclude<AccountAction, AtOnce>

/** Whether an action asks first. */
export function needsWord(action: AccountAction): action is AskedAction {
  return !atOnce.some((known) => known === action)
}

const order: readonly AccountAction[] = [
  ...(['approve', 'reject', 'resume', 'refresh', 'link'] as const),
  ...(['change-role', 'hand-over', 'sign-out', 'suspend', 'disconnect'] as const),
]

/** In the order in which an admin comes to need them; the grave ones stand last. */
export const inOrder = (actions: readonly AccountAction[]): AccountAction[] =>
  order.filter((action) => actions.includes(action))

/** Takes something away from somebody. */
export const isGrave = (action: AccountAction): boolean => action === 'suspend' || action === 'disconnect'
