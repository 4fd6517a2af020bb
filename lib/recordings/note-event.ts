import 'server-only'
import { storableText } from '@/lib/copies/storable-text'
import type { Db } from '@/lib/db'
import type { Prisma, RecordingCopy } from '@/lib/generated/prisma/client'
import type { RecordingNews } from '@/lib/tencent'
import type { RecordingState } from './schema'

/** What an event makes of a recording, and of one in which state. */
const effects: Record<string, { state: RecordingState; of: RecordingState[] }> = {
  'recording.started': { state: 'recording', of: ['recording'] },
  'recording.paused': { state: 'paused', of: ['recording', 'paused'] },
  'recording.resumed': { state: 'recording', of: ['paused', 'recording'] },
  'recording.stopped': { state: 'transcoding', of: ['recording', 'paused'] },
  'recording.completed': { state: 'ready', of: ['transcoding', 'recording', 'paused', 'failed'] },
  'recording.failed': { state: 'failed', of: ['transcoding', 'recording', 'paused'] },
}

interface Told {
  tenantId: string
  event: string
  news: RecordingNews
  ownerId?: string
  at: Date
}

/**
 * Writes what an event says of a meeting's recordings. It names the files and never the recording, so that it is the one with these
 * files, else the one that this can happen to next; what was seen later stays. Where there is none yet, a row stands in until a list names it.
 */
export async function noteRecordingEvent(db: Db, told: Told): Promise<void> {
  const { tenantId, event, news, at } = told
  // Two events of one meeting are not to miss each other's row.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/${news.meetingId}`}, 0))`
  const rows = await db.recordingCopy.findMany({
    where: { tenantId, meetingId: news.meetingId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  })
  if (event === 'recording.deleted') return await removeFiles(db, rows, news.fileIds, at)
  const effect = effects[event]
  if (!effect) return
  const files = news.fileIds.map((id) => ({ id }))
  const named = rows.find((row) => filesOf(row).some(({ id }) => news.fileIds.includes(id)))
  const found = named ?? effect.of.map((state) => rows.find((row) => row.state === state)).find(Boolean)
  if (found) {
    const data = {
      state: effect.state,
      seenAt: at,
      ...(filesOf(found).length === 0 && files.length > 0 ? { files } : {}),
    }
    await db.recordingCopy.updateMany({ where: { tenantId, id: found.id, seenAt: { lte: at } }, data })
    return
  }
  if (rows.some(({ seenAt }) => seenAt > at)) return
  const id = `@${news.meetingId}-${at.getTime()}`
  const facts = { meetingId: news.meetingId, code: news.code ?? '', subject: storableText(news.subject ?? '') }
  const row = {
    tenantId,
    id,
    ...facts,
    ownerId: told.ownerId ?? null,
    state: effect.state,
    startedAt: at,
    files,
    seenAt: at,
  }
  await db.recordingCopy.createMany({ data: row, skipDuplicates: true })
}

/** Files that are gone; with its last one a recording is gone. An event that names none means all that was seen before it. */
async function removeFiles(db: Db, rows: RecordingCopy[], fileIds: readonly string[], at: Date): Promise<void> {
  for (const row of rows.filter(({ seenAt }) => seenAt <= at)) {
    const where = { tenantId: row.tenantId, id: row.id }
    const kept = filesOf(row).filter(({ id }) => fileIds.length > 0 && !fileIds.includes(id))
    if (kept.length === filesOf(row).length) continue
    if (kept.length === 0) await db.recordingCopy.deleteMany({ where })
    else await db.recordingCopy.updateMany({ where, data: { files: kept as Prisma.InputJsonArray, seenAt: at } })
  }
}

const filesOf = ({ files }: RecordingCopy) => files as unknown as { id: string }[]
