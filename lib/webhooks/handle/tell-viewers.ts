import 'server-only'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { readMeetingNews } from '@/lib/tencent'
import { findCreator } from './find-creator'
import type { Handler } from './handler'

/**
 * Somebody came, went, waits, was let in, or does something else in a meeting. Nothing is kept of it: pages that are open hear of it,
 * and ask Tencent.
 */
export const peopleMoved: Handler = async (db, { tenant }, event) => {
  let told = 0
  for (const entry of event.entries) {
    const news = readMeetingNews(entry)
    if (!news) continue
    const maker = await findCreator(db, tenant.id, event.appId, news.creator)
    const also = maker ? [maker.membershipId] : []
    told += await notifyViewers(db, { tenantId: tenant.id, noun: 'participants', ids: [news.meetingId], also })
  }
  return told > 0 ? 'done' : 'ignored'
}
