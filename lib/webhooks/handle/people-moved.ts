import 'server-only'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { noteScene } from '@/lib/scene/note-scene'
import { personOf, readMeetingNews } from '@/lib/tencent'
import { findCreator } from './find-creator'
import type { Handler } from './handler'
import { momentOf } from './moment-of'

/**
 * Somebody came, went, waits, was let in, or shows something, or the meeting is on the air. What no call tells is written down; pages
 * that are open hear of it, and ask Tencent who is inside.
 */
export const peopleMoved: Handler = async (db, { tenant }, event) => {
  const tenantId = tenant.id
  let told = 0
  for (const entry of event.entries) {
    const news = readMeetingNews(entry)
    if (!news) continue
    const { meetingId } = news
    const at = momentOf(event, news.operatedAt)
    await noteScene(db, { tenantId, event: event.name, meetingId, person: personOf(entry), at })
    const maker = await findCreator(db, tenantId, event.appId, news.creator)
    const also = maker ? [maker.membershipId] : []
    told += await notifyViewers(db, { tenantId, noun: 'participants', ids: [meetingId], also })
  }
  return told > 0 ? 'done' : 'ignored'
}
