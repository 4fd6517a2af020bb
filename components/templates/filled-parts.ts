import type { ScheduleValues } from '../meetings/schedule-values'

/** Parts of the schedule form that something else than typing can fill in, from top to bottom. */
const parts = [
  ...(['subject', 'time', 'timeZone', 'length', 'repeat', 'password', 'security', 'inMeeting', 'people'] as const),
  ...(['recording', 'live', 'place', 'rooms'] as const),
] as const
export type FilledPart = (typeof parts)[number]

/** What each part holds; the time only where it is filled in, which a template does not. */
const held: Partial<Record<FilledPart, (values: ScheduleValues) => unknown>> = {
  subject: ({ subject }) => subject,
  timeZone: ({ timeZone }) => timeZone,
  repeat: ({ repeat }) => repeat,
  password: ({ usePassword, password }) => [usePassword, password],
  security: ({ settings: { waitingRoom, enterpriseOnly, joinKind }, more: { useHostKey, hostKey } }) => [
    ...[waitingRoom, enterpriseOnly, joinKind],
    ...[useHostKey, hostKey],
  ],
  inMeeting: ({ settings: { waitingRoom: _, enterpriseOnly: __, joinKind: ___, ...settings } }) => {
    const { autoRecord: _auto, recordOnJoin: _join, hostMayPause: _pause, ...inMeeting } = settings
    return Object.entries(inMeeting).toSorted(([one], [other]) => one.localeCompare(other))
  },
  people: ({ hosts, invitees, more }) => [hosts, invitees, more.guestLines],
  recording: ({ settings: { autoRecord, recordOnJoin, hostMayPause } }) => [autoRecord, recordOnJoin, hostMayPause],
  live: ({ more }) => more.live,
  place: ({ more: { location, docUpload } }) => [location, docUpload],
  rooms: ({ rooms }) => rooms,
}

/** The parts that are otherwise now, and those that were set whatever stood there. */
export function filledParts(before: ScheduleValues, after: ScheduleValues, set: readonly FilledPart[]): FilledPart[] {
  const differs = (part: FilledPart) => JSON.stringify(held[part]?.(before)) !== JSON.stringify(held[part]?.(after))
  return parts.filter((part) => set.includes(part) || differs(part))
}
