import { deviceModel } from '../../../rooms/device-model'
import { requireRoom } from '../../../rooms/find-room'
import { roomStatus } from '../../../rooms/room-status'
import { beijingStamp } from '../../../state/beijing-clock'
import { derive, deriveDigits } from '../../../state/derive'
import type { Room } from '../../../state/model'
import type { World } from '../../../state/world'
import type { Operation } from '../../operation'

const NOT_ACTIVATED = 0
const OFFLINE = 4
const ACTIVATED_AT = 1_772_413_200
const CPU = 'Sandbox CPU @ 2.40GHz'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** The Rooms device; a room that was not activated has none, so all its words are empty. */
function hardware(world: World, room: Room): Record<string, unknown> {
  const isThere = room.status !== NOT_ACTIVATED
  const known = (text: string) => (isThere ? text : '')
  const octets = deriveDigits(`ip ${room.id}`, 2)
  return {
    factory: '',
    device_model: known(deviceModel(room)),
    sn: '',
    ip: known(`192.0.2.${octets}`),
    mac: known(`02:00:00:00:00:${octets}`),
    rooms_version: known('2.7.2.420'),
    firmware_version: '',
    health_status: known(room.status === OFFLINE ? 'ERROR' : 'NORMAL'),
    system_type: known('10.13.6'),
    meeting_room_status: roomStatus(world, room),
    active_time: known(beijingStamp(ACTIVATED_AT)),
    cpu_info: known(`${CPU}|${CPU}`),
    cpu_usage: '',
    gpu_info: '',
    net_type: known('ethernet'),
    memory_info: '',
    monitor_frequency: 0,
    camera_model: known('Camera'),
    enable_video_mirror: isThere,
    microphone_info: known('Microphone'),
    speaker_info: known('Speaker'),
  }
}

/** GET /v1/meeting-rooms/{meeting_room_id}: everything about a room but its id; words and passwords are base64. */
export const getMeetingRoom: Operation = {
  id: 'getMeetingRoom',
  run({ world, caller, params }) {
    const room = requireRoom(world, caller.corpId, params.meeting_room_id ?? '', 'meeting_room_id')
    return {
      basic_info: {
        rooms_id_list: room.status === NOT_ACTIVATED ? [] : [deriveDigits(`rooms id ${room.id}`, 18)],
        meeting_room_name: room.name,
        city: room.city,
        building: room.building,
        floor: room.floor,
        participant_number: room.capacity,
        device: 'ROOMS',
        desc: base64(room.description),
        password: base64(room.password),
      },
      account_info: { account_type: room.accountType, valid_period: room.accountType === 0 ? '-' : '2030-12-31' },
      hardware_info: hardware(world, room),
      // The platform masks it for rooms that take part in nothing yet: it is no base64 then.
      pmi_info: { pmi_code: room.pmiCode, pmi_pwd: room.status === NOT_ACTIVATED ? 'XXXXXXX' : pmiPassword(room) },
      monitor_status: 0,
    }
  },
}

function pmiPassword(room: Room): string {
  return base64(derive(`pmi password ${room.id}`, 6))
}
