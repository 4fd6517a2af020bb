import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { listAll, operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { callAsEnterpriseAbout } from './call-as-enterprise-about'
import { windowsOf } from './read-recordings'
import type { Access, Accesses, AccessQuery } from './schema'

/** So many are read of each kind: 100 calls a minute, of 50 each, are all that an application has. */
const READ_MAX = 500

/** Views and downloads of a recording, day by day and one by one, in windows joined. Throws AppError. */
export async function readAccesses(
  ctx: PersonContext,
  { id, from, to }: AccessQuery & { id: string },
): Promise<Accesses> {
  const windows = windowsOf({ from: new Date(from), to: new Date(to) })
  const days = new Map<string, { day: string; views: number; downloads: number }>()
  for (const window of windows) {
    const { items } = await callAsEnterpriseAbout(ctx, operations.getRecordAccessMetrics, {
      recordingId: id,
      ...window,
    })
    // A day on the border of two windows is counted whole in both.
    for (const one of items) days.set(one.day, one)
  }
  const views = await readPeople(ctx, id, 'view', windows)
  const downloads = await readPeople(ctx, id, 'download', windows)
  return {
    days: [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
    people: [...views.people, ...downloads.people].toSorted((a, b) => b.at.localeCompare(a.at)),
    isCut: views.isCut || downloads.isCut,
  }
}

async function readPeople(
  ctx: PersonContext,
  recordingId: string,
  type: Access['type'],
  windows: { from: Date; to: Date }[],
): Promise<{ people: Access[]; isCut: boolean }> {
  const people: Access[] = []
  for (const window of windows) {
    const pages = listAll((cursor) =>
      callAsEnterpriseAbout(ctx, operations.listRecordEvents, { recordingId, type, ...window, cursor }),
    )
    for await (const { at, userName, recordName } of pages) {
      if (people.length === READ_MAX) return { people, isCut: true }
      people.push({ at: toInstant(at), type, name: userName ?? '', recordName: recordName ?? '' })
    }
  }
  return { people, isCut: false }
}
