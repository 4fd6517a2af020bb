type Fields = Record<string, unknown>
type Answer = 'createMeeting' | 'getMeeting' | 'listUserMeetings' | 'updateMeeting'

/** Fields of later versions that answers carry when the meeting was made with them (`x-later-fields` of the contract). */
const LATER_FIELDS: Record<Answer, { meeting: string[]; settings: string[] }> = {
  createMeeting: {
    meeting: ['host_key'],
    settings: ['allow_multi_device', 'change_nickname', 'mute_enable_type_join', 'only_user_join_type'],
  },
  getMeeting: {
    meeting: [
      'enable_enroll',
      'enable_host_key',
      'host_key',
      'location',
      'media_set_type',
      'sync_to_wework',
      'time_zone',
    ],
    settings: ['change_nickname', 'mute_enable_type_join', 'only_user_join_type'],
  },
  listUserMeetings: {
    meeting: ['enable_enroll', 'enable_host_key', 'location', 'media_set_type', 'sync_to_wework', 'time_zone'],
    settings: [],
  },
  updateMeeting: { meeting: ['host_key'], settings: ['change_nickname', 'only_invitees_allowed'] },
}

/** The later fields among `stored` that an answer carries. */
export function pickLater(answer: Answer, part: 'meeting' | 'settings', stored: Fields): Fields {
  const names = LATER_FIELDS[answer][part].filter((name) => stored[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, stored[name]]))
}

/** The fields of a request that its version does not document: kept, not interpreted. */
export function unknownFields(body: Fields, documented: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !documented.includes(name)))
}
