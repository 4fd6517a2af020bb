import 'server-only'
import { decrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import type { AttendanceCopy } from '@/lib/generated/prisma/client'
import { toInstant } from '@/lib/time'
import { namePlace } from './name-place'
import { type AbsentPerson, type AttendedPerson, attendedPerson } from './schema'

/** People that are in memory at a time. */
const BATCH = 500

/** What was kept of an occurrence: the one that begins then, or the last that was kept. */
export async function findCopy(tenantId: string, meetingId: string, start?: string): Promise<AttendanceCopy | null> {
  const startsAt = start === undefined ? undefined : new Date(Math.floor(Date.parse(start) / 1000) * 1000)
  return await asTenant({ id: tenantId }, (db) =>
    db.attendanceCopy.findFirst({ where: { tenantId, meetingId, startsAt }, orderBy: { startsAt: 'desc' } }),
  )
}

type Copy = Pick<AttendanceCopy, 'tenantId' | 'id'>

/** Who was there, by their first coming, read as they are asked for: never all of them are in memory. */
export async function* readAttended({ tenantId, id }: Copy): AsyncGenerator<AttendedPerson> {
  const where = { tenantId, copyId: id, joinedAt: { not: null } }
  for (let skip = 0, isMore = true; isMore; skip += BATCH) {
    const rows = await asTenant({ id: tenantId }, (db) =>
      db.attendancePerson.findMany({ where, orderBy: [{ joinedAt: 'asc' }, { key: 'asc' }], skip, take: BATCH }),
    )
    for (const row of rows) {
      yield attendedPerson.parse({
        ...{ key: row.key, role: row.role, isGuest: row.isGuest, seconds: row.seconds, stays: row.stays },
        name: decrypt(row.name, namePlace(tenantId, id, row.key)),
        joinedAt: row.joinedAt && toInstant(row.joinedAt),
        leftAt: row.leftAt && toInstant(row.leftAt),
      })
    }
    isMore = rows.length === BATCH
  }
}

/** Who was to come and did not; hosts first. */
export async function readAbsent({ tenantId, id }: Copy): Promise<AbsentPerson[]> {
  const rows = await asTenant({ id: tenantId }, (db) =>
    db.attendancePerson.findMany({
      where: { tenantId, copyId: id, joinedAt: null },
      orderBy: [{ role: 'asc' }, { key: 'asc' }],
    }),
  )
  return rows.map(({ key, role, name }) => ({
    key,
    name: decrypt(name, namePlace(tenantId, id, key)),
    role: role === 'host' ? 'host' : 'member',
  }))
}
