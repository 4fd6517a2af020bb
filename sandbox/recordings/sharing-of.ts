import { derive } from '../state/derive'
import type { Meeting, RecordSharing } from '../state/model'
import type { World } from '../state/world'

const PASSWORD_LENGTH = 8

/** How recordings are shared when nobody said how: with participants, by a password, for ever, without download. */
export function defaultSharing(label: string): RecordSharing {
  return { isOn: true, audience: 2, password: derive(`sharing ${label}`, PASSWORD_LENGTH), mayDownload: false }
}

/** How the recordings of a meeting are shared, all of them alike. */
export function sharingOf(meeting: Meeting): RecordSharing {
  return meeting.recordSharing ?? defaultSharing(meeting.id)
}

/** The last part of the sharing link of a meeting's recordings. */
export function shareKey(meeting: Meeting): string {
  return derive(`share ${meeting.id}`, 24)
}

/** The link itself. */
export function shareUrl(world: World, meeting: Meeting): string {
  return `${world.origin}/s/${shareKey(meeting)}`
}
