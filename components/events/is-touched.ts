import type { Hint } from '@/lib/events/schema'

/** What lists show of meetings, behind the tenant's address. */
const lists = ['calendar?', 'meeting-counts', 'meetings?', 'meetings/search?', 'ended-meetings?', 'cancelled-meetings']
const isList = (path: string): boolean => path === 'meetings' || lists.some((start) => path.startsWith(start))

/** Whether an address is that of a thing, or of something below it. */
const isOf = (path: string, thing: string): boolean =>
  path === thing || path.startsWith(`${thing}/`) || path.startsWith(`${thing}?`)

/** Whether what is read at this address may read differently after a change. */
export function isTouched(slug: string, hint: Hint, address: string): boolean {
  const root = `/api/t/${slug}/`
  if (!address.startsWith(root)) return false
  const path = address.slice(root.length)
  switch (hint.noun) {
    case 'meeting':
      return isList(path) || isOf(path, `meetings/${hint.id}`) || path.startsWith('meetings/by-code/')
    case 'meetings':
      return isList(path) || path.startsWith('meetings/')
    case 'participants':
      return isOfPeople(path, hint.id) || isOf(path, `meetings/${hint.id}/live`)
    case 'attendance':
      return isOf(path, `meetings/${hint.id}/attendance`)
    case 'recording':
      // What was just written here need not be asked of Tencent again.
      if (path.endsWith('/refresh')) return false
      return isOf(path, 'recordings') || isOf(path, 'admin/recordings') || isOf(path, `meetings/${hint.id}/recordings`)
    case 'notification':
      return isOf(path, 'notifications')
    case 'pending-cancel':
      return isOf(path, 'pending-cancels') || isOf(path, 'notifications')
    case 'delivery':
      return isOf(path, 'admin/deliveries')
    case 'bulk':
      return isOf(path, 'admin/connections/bulk')
    case 'connection':
    case 'membership':
      return isAccounts(path, hint.id) || isOf(path, 'notifications')
  }
}

/** Who is or was in a meeting, and what goes on there. */
const isOfPeople = (path: string, id: string): boolean =>
  ['participants', 'attendance', 'scene'].some((part) => isOf(path, `meetings/${id}/${part}`))

/** The lists of accounts, and this one's own page. Bulk actions tell of themselves. */
function isAccounts(path: string, id: string): boolean {
  if (isOf(path, 'admin/connections/bulk')) return false
  return path === 'admin/connections' || path.startsWith('admin/connections?') || isOf(path, `admin/connections/${id}`)
}
