import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { enqueueReading } from '@/lib/recordings/jobs'
import { noteRecordingEvent } from '@/lib/recordings/note-event'
import { tellOfRecordings } from '@/lib/recordings/tell-of-recordings'
import type { Context, SystemActor } from '@/lib/tenants/context'
import { type RecordingNews, readRecordingNews } from '@/lib/tencent'
import { findCreator } from './find-creator'
import type { HandledEvent, Handler } from './handler'
import { momentOf } from './moment-of'

/**
 * A recording began, paused, went on, stopped, was made ready, failed or is gone. What the event says is written at once, so that open
 * pages show it; ids, times and sizes are read by a job, as the creator.
 */
export const recordingChanged: Handler = async (db, ctx, event) => {
  let told = 0
  for (const entry of event.entries) {
    const news = readRecordingNews(entry)
    if (!news) continue
    await change(db, ctx, event, news)
    told += 1
  }
  return told > 0 ? 'done' : 'ignored'
}

async function change(
  db: Prisma.TransactionClient,
  { tenant }: Context<SystemActor>,
  event: HandledEvent,
  news: RecordingNews,
): Promise<void> {
  const tenantId = tenant.id
  const at = momentOf(event, news.operatedAt)
  const maker = await findCreator(db, tenantId, event.appId, news.creator)
  await noteRecordingEvent(db, { tenantId, event: event.name, news, ownerId: maker?.membershipId, at })
  await tellOfRecordings(db, tenantId, [news.meetingId], maker?.membershipId)
  if (maker) await enqueueReading(db, { tenantId, membershipId: maker.membershipId, meetingId: news.meetingId })
}
