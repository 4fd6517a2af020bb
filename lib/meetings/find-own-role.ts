import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { hasScheduled } from './has-scheduled'

/** A person's part in a meeting, as far as it is proved. */
export type OwnRole = 'creator' | 'host' | 'invitee'

/** Pages of a person's running and coming meetings that are looked through. */
const PAGES_MAX = 25

/**
 * The person's part in a meeting, where it is proved: by our own record that they scheduled it or, as its
 * creator, booked rooms for it, or by Tencent's list of their meetings, which tells it. Undefined where nothing proves it. That somebody can read a meeting proves nothing.
 */
export async function findOwnRole(ctx: PersonContext, meetingId: string): Promise<OwnRole | undefined> {
  return (await hasScheduled(ctx, meetingId)) ? 'creator' : await readListedRole(ctx, meetingId)
}

async function readListedRole(ctx: PersonContext, meetingId: string): Promise<OwnRole | undefined> {
  let cursor: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, next } = await callAsPerson(ctx, operations.listUserMeetings, { cursor })
    const role = items.find(({ id }) => id === meetingId)?.role
    if (role) return role === 'unknown' ? undefined : role
    // A cursor that does not move would never end.
    if (next === undefined || next === cursor) return undefined
    cursor = next
  }
  return undefined
}
