import { joinKindOf, muteKindOf, type ScheduleValues, workingSettings } from '../meetings/schedule-values'

/** Parts of the schedule form that something else than typing can fill in, from top to bottom. */
const parts = [
  ...(['subject', 'time', 'timeZone', 'length', 'repeat', 'password', 'security', 'inMeeting', 'people'] as const),
  ...(['recording', 'live', 'place', 'rooms'] as const),
] as const
export type FilledPart = (typeof parts)[number]

/** What each part says, with what stands for a setting that nobody named; a time is never compared, only set. */
const said: Partial<Record<FilledPart, (values: ScheduleValues) => unknown>> = {
  subject: ({ subject }) => subject,
  timeZone: ({ timeZone }) => timeZone,
  repeat: ({ repeat }) => repeat,
  password: ({ usePassword, password }) => usePassword && password,
  security: ({ settings, more }) => [settings.waitingRoom, joinKindOf(settings), more.useHostKey && more.hostKey],
  inMeeting: ({ settings }) => {
    const { unmuteSelf, joinBeforeHost, watermark, watermarkRows = 'single', multiDevice } = workingSettings(settings)
    const { rename = true } = settings
    return [muteKindOf(settings), unmuteSelf, joinBeforeHost, watermark && watermarkRows, multiDevice ?? null, rename]
  },
  people: ({ hosts, invitees, more }) => [hosts, invitees, more.guestLines],
  recording: ({ settings: { autoRecord = 'none', recordOnJoin = false, hostMayPause = true } }) =>
    autoRecord === 'cloud' ? [recordOnJoin, hostMayPause] : autoRecord,
  live: ({ more: { live } }) => live.enabled && live,
  place: ({ more: { location, docUpload } }) => [location, docUpload],
  rooms: ({ rooms }) => rooms,
}

/** The parts that are otherwise now, and those that were set whatever stood there. */
export function filledParts(before: ScheduleValues, after: ScheduleValues, set: readonly FilledPart[]): FilledPart[] {
  const differs = (part: FilledPart) => JSON.stringify(said[part]?.(before)) !== JSON.stringify(said[part]?.(after))
  return parts.filter((part) => set.includes(part) || differs(part))
}
