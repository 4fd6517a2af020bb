import { meetingStatus } from '../../meetings/meeting-status'
import { currentSpan, peopleInside } from '../../meetings/occurrences'
import { roleIn } from '../../meetings/role-in'
import type { Meeting } from '../../state/model'
import type { Call } from '../operation'
import { pickLater } from './later-fields'
import { joinUrl, liveAddress } from './links'
import { asObjects } from './people'
import { seriesFields } from './series-fields'
import { detailSettings } from './settings'

type Fields = Record<string, unknown>

const MOST_PARTICIPANTS = 200

/** The hosts who are inside now; nothing while nobody is. */
export function presentHosts(meeting: Meeting): string[] {
  const inside = new Set(peopleInside(meeting).map((stay) => stay.personId))
  return meeting.hostIds.filter((personId) => inside.has(personId))
}

function liveResult(call: Call, meeting: Meeting): Fields {
  const { live_subject, live_summary, live_password, enable_live_im, enable_live_replay, live_watermark } =
    meeting.liveConfig ?? {}
  return {
    live_subject,
    live_summary,
    live_password,
    enable_live_im: enable_live_im ?? false,
    enable_live_replay: enable_live_replay ?? false,
    live_addr: liveAddress(call.world, meeting),
    live_watermark: live_watermark ?? { watermark_opt: 0 },
  }
}

function creatorFields(call: Call, meeting: Meeting): Fields {
  return {
    password: meeting.password,
    enable_live: meeting.enableLive,
    live_config: meeting.enableLive ? liveResult(call, meeting) : undefined,
    guests: meeting.guests,
    has_vote: false,
    ...pickLater('getMeeting', 'meeting', meeting.extras),
  }
}

/** What others get instead: no password but that there is one, no live stream, no guests, no host key. */
function otherFields(meeting: Meeting, isHost: boolean): Fields {
  return {
    need_password: meeting.password === undefined ? undefined : true,
    has_vote: isHost ? false : undefined,
    ...pickLater('getMeeting', 'meeting', { ...meeting.extras, host_key: undefined }),
  }
}

/** A meeting as the two detail queries return it to `askerId`; several fields depend on who asks. */
export function meetingDetail(call: Call, meeting: Meeting, askerId: string): Fields {
  const now = call.world.now()
  const role = roleIn(meeting, askerId)
  const isInside = peopleInside(meeting).some((stay) => stay.personId === askerId)
  const maySeeParticipants = role === 'creator' || meeting.inviteeIds.includes(askerId) || isInside
  const span = currentSpan(meeting, now)
  const present = presentHosts(meeting)
  return {
    subject: meeting.subject,
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    status: meetingStatus(meeting, now),
    start_time: String(span.startsAt),
    end_time: String(span.endsAt),
    type: meeting.type,
    meeting_type: meeting.recurringRule === undefined ? 0 : 1,
    hosts: asObjects(call, meeting.hostIds),
    current_hosts: present.length > 0 ? asObjects(call, present) : undefined,
    participants: maySeeParticipants ? asObjects(call, meeting.inviteeIds.slice(0, MOST_PARTICIPANTS)) : undefined,
    join_url: joinUrl(call.world, meeting),
    settings: detailSettings(meeting),
    enable_doc_upload_permission: meeting.enableDocUpload,
    ...seriesFields(meeting, now, 'all'),
    ...(role === 'creator' ? creatorFields(call, meeting) : otherFields(meeting, role === 'hoster')),
  }
}
