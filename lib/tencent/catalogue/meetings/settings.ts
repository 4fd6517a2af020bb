import { z } from 'zod'
import { maybe, wireCount, wireFlag } from '../../wire'
import { camelKeys } from '../key-case'

/** Settings that creating and changing a meeting share, under the platform's names in camelCase. */
const sharedSettings = {
  allowInBeforeHost: z.boolean().optional(),
  autoInWaitingRoom: z.boolean().optional(),
  allowScreenSharedWatermark: z.boolean().optional(),
  /** 0 a single row, 1 several. */
  waterMarkType: z.int().min(0).max(1).optional(),
  onlyEnterpriseUserAllowed: z.boolean().optional(),
  autoRecordType: z.enum(['none', 'local', 'cloud']).optional(),
  participantJoinAutoRecord: z.boolean().optional(),
  enableHostPauseAutoRecord: z.boolean().optional(),
  allowUnmuteSelf: z.boolean().optional(),
  muteAll: z.boolean().optional(),
  muteEnableTypeJoin: z.int().min(0).optional(),
  onlyUserJoinType: z.int().min(0).optional(),
  allowMultiDevice: z.boolean().optional(),
  changeNickname: z.int().min(0).optional(),
}

/** Settings of a new meeting. Muting at joining must be said here, and only here. */
export const CreateSettings = z.strictObject({ muteEnableJoin: z.boolean(), ...sharedSettings })

/** Settings to change; what is left out stays as it is. The two sounds have no effect at creation. */
export const UpdateSettings = z.strictObject({
  muteEnableJoin: z.boolean().optional(),
  ...sharedSettings,
  playIvrOnJoin: z.boolean().optional(),
  playIvrOnLeave: z.boolean().optional(),
  onlyInviteesAllowed: z.boolean().optional(),
})

export type MeetingSettings = z.output<typeof UpdateSettings>

/** Newer documentation added these to the settings of a request. */
export const laterSettings = ['muteEnableTypeJoin', 'onlyUserJoinType', 'allowMultiDevice', 'changeNickname'].map(
  (field) => `settings.${field}`,
)

/** Settings of a reply, which may be any part of them. One setting has a second name, used by some replies. */
export const wireSettings = z
  .object({
    mute_enable_join: maybe(wireFlag),
    allow_unmute_self: maybe(wireFlag),
    allow_in_before_host: maybe(wireFlag),
    auto_in_waiting_room: maybe(wireFlag),
    allow_screen_shared_watermark: maybe(wireFlag),
    water_mark_type: maybe(wireCount),
    only_allow_enterprise_user_join: maybe(wireFlag),
    only_enterprise_user_allowed: maybe(wireFlag),
    only_invitees_allowed: maybe(wireFlag),
    play_ivr_on_join: maybe(wireFlag),
    play_ivr_on_leave: maybe(wireFlag),
    auto_record_type: maybe(z.enum(['none', 'local', 'cloud'])),
    participant_join_auto_record: maybe(wireFlag),
    enable_host_pause_auto_record: maybe(wireFlag),
    mute_enable_type_join: maybe(wireCount),
    only_user_join_type: maybe(wireCount),
    allow_multi_device: maybe(wireFlag),
    change_nickname: maybe(wireCount),
  })
  .transform(
    ({ only_allow_enterprise_user_join: enterpriseOnly, ...settings }): MeetingSettings =>
      camelKeys({ ...settings, only_enterprise_user_allowed: enterpriseOnly ?? settings.only_enterprise_user_allowed }),
  )
