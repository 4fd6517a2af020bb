import { requireMeeting } from '../../../meetings/find-meeting'
import { badParameter } from '../../../meetings/refusals'
import { requireRecording, requireSameMeeting } from '../../../recordings/find-recording'
import { requireOwner } from '../../../recordings/require-rights'
import { defaultSharing } from '../../../recordings/sharing-of'
import type { RecordSharing } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { operatorOf } from '../operator'

interface SharingConfig {
  enable_sharing?: boolean
  sharing_auth_type?: 0 | 1 | 2
  enable_password?: boolean
  password?: string
  enable_sharing_expire?: boolean
  sharing_expire?: number
  allow_download?: boolean
}

/** A call says the whole: what it leaves out gets the documented default. Off forgets everything. */
function sharingFrom({ world }: Call, config: SharingConfig): RecordSharing {
  const { enable_sharing_expire: expires, sharing_expire: expiresAt } = config
  if (config.enable_sharing === false) return { isOn: false, audience: 2, mayDownload: false }
  if (expires && expiresAt !== undefined && expiresAt <= world.now() * 1000) {
    throw badParameter('sharing_config.sharing_expire', 'not in the future')
  }
  const initial = defaultSharing(world.nextRecordId())
  return {
    isOn: true,
    audience: config.sharing_auth_type ?? initial.audience,
    password: config.enable_password === false ? undefined : (config.password ?? initial.password),
    expiresAt: expires ? expiresAt : undefined,
    mayDownload: config.allow_download ?? initial.mayDownload,
  }
}

/** PUT /v1/records/settings/{meeting_record_id}: how all recordings of the meeting are shared. The answer is a body of no bytes. */
export const updateRecordSharingSettings: Operation = {
  id: 'updateRecordSharingSettings',
  run(call) {
    const { world, caller, params, body } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, String(body.meeting_id))
    requireOwner(meeting, operator)
    requireSameMeeting(requireRecording(world, caller, params.meeting_record_id ?? ''), meeting.id)
    const config = body.sharing_config as SharingConfig | undefined
    if (config) world.meetings.put(meeting.id, { ...meeting, recordSharing: sharingFrom(call, config) })
    return undefined
  },
}
