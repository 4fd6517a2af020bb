import type { Meeting } from '../../state/model'
import { pickLater } from './later-fields'

type Settings = Record<string, unknown>

/** Accepted, but the pages say the server does not support them yet: without effect. The two pages differ. */
const IGNORED_AT_CREATION = ['host_video', 'participant_video', 'play_ivr_on_leave', 'play_ivr_on_join']
const IGNORED_IN_CHANGE = ['host_video', 'participant_video', 'allow_unmute_self']

function without(settings: Settings, names: string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)))
}

/** The settings of a create request that have an effect. */
export function settingsAtCreation(sent: Settings = {}): Settings {
  return without(sent, IGNORED_AT_CREATION)
}

/** The present settings with those of a change request that have an effect. */
export function settingsAfterChange(present: Settings, sent: Settings = {}): Settings {
  return { ...present, ...without(sent, IGNORED_IN_CHANGE) }
}

const DEFAULTS: Settings = {
  mute_enable_join: false,
  allow_unmute_self: true,
  allow_in_before_host: true,
  auto_in_waiting_room: false,
  allow_screen_shared_watermark: false,
  water_mark_type: 0,
  auto_record_type: 'none',
  participant_join_auto_record: false,
  enable_host_pause_auto_record: true,
}

/** A setting as it works now: as set, else its default. */
function setting(meeting: Meeting, name: string): unknown {
  return meeting.settings[name] ?? DEFAULTS[name] ?? false
}

/** createMeeting answers with a part of the settings only. */
export function createdSettings(meeting: Meeting): Settings {
  return {
    mute_enable_join: setting(meeting, 'mute_enable_join'),
    ...pickLater('createMeeting', 'settings', meeting.settings),
  }
}

/**
 * The settings as the detail queries return them. The examples of series name the enterprise switch as requests do, those of one-off
 * meetings as the table does and add play_ivr_on_leave; so do we.
 */
export function detailSettings(meeting: Meeting): Settings {
  const known = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, setting(meeting, name)]))
  const enterpriseOnly = setting(meeting, 'only_enterprise_user_allowed')
  const spelled =
    meeting.recurringRule === undefined
      ? {
          only_allow_enterprise_user_join: enterpriseOnly,
          play_ivr_on_leave: setting(meeting, 'play_ivr_on_leave'),
        }
      : { only_enterprise_user_allowed: enterpriseOnly }
  return { ...known, ...spelled, ...pickLater('getMeeting', 'settings', meeting.settings) }
}
