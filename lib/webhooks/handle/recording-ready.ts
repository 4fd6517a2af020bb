import 'server-only'
import { tell } from '@/lib/notifications/tell'
import { readRecordingNews } from '@/lib/tencent'
import { findCreator } from './find-creator'
import type { Handler } from './handler'

/** A recording can be watched: the meeting's creator and those who are known as its hosts are told, once for each recording. */
export const recordingReady: Handler = async (db, { tenant }, event) => {
  const tenantId = tenant.id
  let told = 0
  for (const entry of event.entries) {
    const news = readRecordingNews(entry)
    if (!news) continue
    const maker = await findCreator(db, tenantId, event.appId, news.creator)
    const hosts = await db.meetingViewer.findMany({
      where: { tenantId, meetingId: news.meetingId, role: { in: ['creator', 'host'] } },
      select: { membershipId: true },
    })
    const members = [...(maker ? [maker] : []), ...hosts].map(({ membershipId }) => membershipId)
    // Where no file is named, the moment tells one recording from another.
    const which = news.fileIds.toSorted().at(0) ?? (news.operatedAt ?? event.receivedAt).toISOString()
    const episode = `${news.meetingId}/${which}`
    const about = { subjectId: news.meetingId, partId: news.subMeetingId }
    await tell(db, { tenantId, kind: 'RECORDING_READY', episode, to: { members }, ...about })
    told += members.length
  }
  return told > 0 ? 'done' : 'ignored'
}
