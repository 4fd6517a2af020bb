import 'server-only'
import { hashLookupKey } from '@/lib/crypto'

/** How attendance knows a person whom Tencent names so: by a keyed hash, of this tenant only. */
export const personKey = (tenantId: string, id: string): string =>
  hashLookupKey('attendance_person', `${tenantId}\n${id}`)
