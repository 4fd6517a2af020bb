import type * as tencent from '@/lib/tencent'
import type { MeetingSettings } from './schema'

type Wire = tencent.Meeting['settings']
type Name = keyof MeetingSettings

// The one table between our words and Tencent's: its name, and its values where they are not the same as ours.
const table: Record<Name, { theirs: keyof Wire; values?: readonly (readonly [unknown, number])[] }> = {
  muteOnEntry: { theirs: 'muteEnableJoin' },
  unmuteSelf: { theirs: 'allowUnmuteSelf' },
  joinBeforeHost: { theirs: 'allowInBeforeHost' },
  waitingRoom: { theirs: 'autoInWaitingRoom' },
  watermark: { theirs: 'allowScreenSharedWatermark' },
  enterpriseOnly: { theirs: 'onlyEnterpriseUserAllowed' },
  watermarkRows: {
    theirs: 'waterMarkType',
    values: [
      ['single', 0],
      ['multi', 1],
    ],
  },
  autoRecord: { theirs: 'autoRecordType' },
  recordOnJoin: { theirs: 'participantJoinAutoRecord' },
  hostMayPause: { theirs: 'enableHostPauseAutoRecord' },
  joinKind: {
    theirs: 'onlyUserJoinType',
    values: [
      ['all', 1],
      ['invited', 2],
      ['internal', 3],
    ],
  },
  muteKind: {
    theirs: 'muteEnableTypeJoin',
    values: [
      ['off', 0],
      ['on', 1],
      ['auto', 2],
    ],
  },
  multiDevice: { theirs: 'allowMultiDevice' },
  rename: {
    theirs: 'changeNickname',
    values: [
      [true, 1],
      [false, 2],
    ],
  },
}
const rows = Object.entries(table) as [Name, (typeof table)[Name]][]

/** Settings as Tencent returned them, as far as it did and its values are known. */
export function fromTencentSettings(settings: Wire): Partial<MeetingSettings> {
  const read = (theirs: keyof Wire, values?: readonly (readonly [unknown, number])[]) =>
    values ? values.find(([, value]) => value === settings[theirs])?.[0] : settings[theirs]
  const told: Partial<MeetingSettings> = Object.fromEntries(
    rows.flatMap(([ours, { theirs, values }]) => {
      const value = read(theirs, values)
      return value === undefined ? [] : [[ours, value]]
    }),
  )
  if (told.joinKind === undefined && settings.onlyInviteesAllowed) told.joinKind = 'invited'
  return { ...told, ...shadowed(told) }
}

/**
 * Settings in Tencent's words; what is not given is left out. `before` are those of a meeting that changes: a setting that
 * only works with another goes out with it, and a newer one that wins over an older follows it.
 */
export function toTencentSettings(settings: Partial<MeetingSettings>, before: Partial<MeetingSettings> = {}): Wire {
  const given = withTheirOwn(settings, before)
  const write = (value: unknown, values?: readonly (readonly [unknown, number])[]) =>
    values ? values.find(([ours]) => ours === value)?.[1] : value
  return Object.fromEntries(
    rows.flatMap(([ours, { theirs, values }]) =>
      given[ours] === undefined ? [] : [[theirs, write(given[ours], values)]],
    ),
  )
}

/** As `toTencentSettings`; a change has one more word for who may join. */
export function toTencentChange(settings: Partial<MeetingSettings>, before: Partial<MeetingSettings>): Wire {
  const { onlyUserJoinType, ...sent } = toTencentSettings(settings, before)
  return onlyUserJoinType === undefined
    ? sent
    : { ...sent, onlyUserJoinType, onlyInviteesAllowed: onlyUserJoinType === 2 }
}

/** What the older settings amount to where the newer ones win. */
function shadowed({ joinKind, muteKind }: Partial<MeetingSettings>): Partial<MeetingSettings> {
  return {
    ...(joinKind ? { enterpriseOnly: joinKind === 'internal' } : {}),
    ...(muteKind ? { muteOnEntry: muteKind === 'on' } : {}),
  }
}

function withTheirOwn(settings: Partial<MeetingSettings>, before: Partial<MeetingSettings>): Partial<MeetingSettings> {
  const { watermark, watermarkRows, autoRecord, recordOnJoin, hostMayPause, ...others } = settings
  return {
    ...withWinners(others, before),
    ...(watermark === undefined && watermarkRows === undefined ? {} : watermarkOf({ ...before, ...settings })),
    ...([autoRecord, recordOnJoin, hostMayPause].every((value) => value === undefined)
      ? {}
      : recordingOf({ ...before, ...settings })),
  }
}

function withWinners(settings: Partial<MeetingSettings>, before: Partial<MeetingSettings>): Partial<MeetingSettings> {
  const { enterpriseOnly, muteOnEntry } = settings
  const joinKind = settings.joinKind ?? (before.joinKind && kindOf(enterpriseOnly, 'internal', 'all'))
  const muteKind = settings.muteKind ?? (before.muteKind && kindOf(muteOnEntry, 'on', 'off'))
  return { ...settings, joinKind, muteKind, ...shadowed({ joinKind, muteKind }) }
}

const kindOf = <Kind>(isOn: boolean | undefined, on: Kind, off: Kind): Kind | undefined =>
  isOn === undefined ? undefined : isOn ? on : off

const watermarkOf = ({ watermark, watermarkRows }: Partial<MeetingSettings>): Partial<MeetingSettings> =>
  watermark ? { watermark, watermarkRows } : { watermark }

const recordingOf = ({ autoRecord, recordOnJoin, hostMayPause }: Partial<MeetingSettings>): Partial<MeetingSettings> =>
  autoRecord === 'cloud' ? { autoRecord, recordOnJoin, hostMayPause } : { autoRecord }
