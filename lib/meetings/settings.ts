import type * as tencent from '@/lib/tencent'
import type { MeetingSettings } from './schema'

// The one table between our words and Tencent's.
const names = {
  muteOnEntry: 'muteEnableJoin',
  unmuteSelf: 'allowUnmuteSelf',
  joinBeforeHost: 'allowInBeforeHost',
  waitingRoom: 'autoInWaitingRoom',
  watermark: 'allowScreenSharedWatermark',
  enterpriseOnly: 'onlyEnterpriseUserAllowed',
} as const satisfies Record<keyof MeetingSettings, keyof tencent.Meeting['settings']>

const pairs = Object.entries(names) as [keyof MeetingSettings, (typeof names)[keyof typeof names]][]

/** Settings as Tencent returned them, as far as it did. */
export function fromTencentSettings(settings: tencent.Meeting['settings']): Partial<MeetingSettings> {
  return Object.fromEntries(
    pairs.flatMap(([ours, theirs]) => (settings[theirs] === undefined ? [] : [[ours, settings[theirs]]])),
  )
}

/** Settings in Tencent's words; what is not given is left out. */
export function toTencentSettings(
  settings: Partial<MeetingSettings>,
): Partial<Record<(typeof names)[keyof typeof names], boolean>> {
  return Object.fromEntries(
    pairs.flatMap(([ours, theirs]) => (settings[ours] === undefined ? [] : [[theirs, settings[ours]]])),
  )
}
