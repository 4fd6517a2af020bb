import type { Account, AccountAction, AccountView } from '@/lib/accounts/schema'
import type { Foreseen } from './use-accounts'

/** What an admin asks to be done to an account. */
export type AccountRequest =
  | { action: Exclude<AccountAction, 'reject' | 'suspend' | 'change-role' | 'link'> }
  | { action: 'reject' | 'suspend'; reason: string }
  | { action: 'change-role'; role: Account['role'] }
  | { action: 'link'; userid: string }

interface Sent {
  url: string
  method: 'POST' | 'PATCH'
  body: object
}

/** The door that does it, and what it is told. */
export function toSent(slug: string, id: string, request: AccountRequest): Sent {
  const admin = `/api/t/${slug}/admin`
  const url = `${admin}/connections/${id}`
  switch (request.action) {
    case 'change-role':
      return { url, method: 'PATCH', body: { role: request.role } }
    case 'link':
      return { url, method: 'PATCH', body: { userid: request.userid.trim() || null } }
    case 'hand-over':
      return { url: `${admin}/owner`, method: 'POST', body: { accountId: id } }
    case 'reject':
    case 'suspend': {
      const reason = request.reason.trim()
      return { url: `${url}/${request.action}`, method: 'POST', body: reason === '' ? {} : { reason } }
    }
    default:
      return { url: `${url}/${request.action}`, method: 'POST', body: {} }
  }
}

const movesTo: Partial<Record<AccountAction, AccountView>> = {
  approve: 'active',
  reject: 'suspended',
  suspend: 'suspended',
  resume: 'active',
}

/** What the list may show before the answer is there; nothing where only the answer can tell. */
export function foreseen(id: string, request: AccountRequest): Foreseen | undefined {
  if (request.action === 'change-role') return { id, facts: { role: request.role } }
  const to = movesTo[request.action]
  return to && { id, to }
}
