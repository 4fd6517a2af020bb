import { z } from 'zod'
import { maybe, wireBase64Text, wireCount, wireDateTime, wireFlag, wireId, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { RoomId, type RoomStatus, wireRoomAccount, wireRoomStatus } from './room'

/** A room in detail. The password of the device's administrator is never read into it. */
export type MeetingRoomDetail = {
  name: string
  city?: string
  building?: string
  floor?: string
  capacity?: number
  equipment?: string
  description?: string
  /** The platform's ids of the devices in the room. */
  deviceIds: string[]
  status: RoomStatus
  account: 'ordinary' | 'dedicated' | 'trial' | 'unknown'
  /** Absent where it is that of the enterprise's account. */
  validPeriod?: string
  /** The room's own meeting code and its password. */
  ownMeeting?: { code: string; password?: string }
  alarmsOn?: boolean
  hardware: RoomHardware
}

/** What the device tells of itself. */
type RoomHardware = {
  factory?: string
  model?: string
  serialNumber?: string
  ip?: string
  mac?: string
  roomsVersion?: string
  firmwareVersion?: string
  system?: string
  /** Its values are not documented. */
  health?: string
  network?: string
  cpu?: string
  cpuUsage?: string
  gpu?: string
  memory?: string
  refreshRate?: number
  camera?: string
  microphone?: string
  speaker?: string
  videoMirrored?: boolean
  activatedAt?: Date
}

const BasicInfo = z.object({
  rooms_id_list: maybe(z.array(wireId)),
  meeting_room_name: maybe(wireText),
  city: maybe(wireText),
  building: maybe(wireText),
  floor: maybe(wireText),
  participant_number: maybe(wireCount),
  device: maybe(wireText),
  desc: maybe(wireBase64Text),
})

const HardwareInfo = z.object({
  ...Object.fromEntries([]),
  factory: maybe(wireText),
  device_model: maybe(wireText),
  sn: maybe(wireText),
  ip: maybe(wireText),
  mac: maybe(wireText),
  rooms_version: maybe(wireText),
  firmware_version: maybe(wireText),
  health_status: maybe(wireText),
  system_type: maybe(wireText),
  meeting_room_status: maybe(wireRoomStatus),
  active_time: maybe(wireDateTime),
  cpu_info: maybe(wireText),
  cpu_usage: maybe(wireText),
  gpu_info: maybe(wireText),
  net_type: maybe(wireText),
  memory_info: maybe(wireText),
  monitor_frequency: maybe(wireCount),
  camera_model: maybe(wireText),
  enable_video_mirror: maybe(wireFlag),
  microphone_info: maybe(wireText),
  speaker_info: maybe(wireText),
})

/** A room with its devices. The answer does not repeat the room's id. */
export const getMeetingRoom = defineOperation({
  id: 'getMeetingRoom',
  summary: 'Read a meeting room',
  method: 'GET',
  path: '/v1/meeting-rooms/{roomId}',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/查询会议室详情',
  input: z.strictObject({ roomId: RoomId }),
  reply: z.object({
    basic_info: BasicInfo,
    account_info: maybe(z.object({ account_type: maybe(wireRoomAccount), valid_period: maybe(wireText) })),
    hardware_info: maybe(HardwareInfo),
    pmi_info: maybe(z.object({ pmi_code: wireId, pmi_pwd: maybe(wireBase64Text) })),
    monitor_status: maybe(wireFlag),
  }),
  toRequest: ({ roomId }) => ({ path: { roomId } }),
  map: ({ basic_info: basic, account_info: account, hardware_info: hardware, pmi_info, monitor_status }) => {
    const validPeriod = account?.valid_period
    const detail: MeetingRoomDetail = {
      name: basic.meeting_room_name ?? '',
      city: basic.city,
      building: basic.building,
      floor: basic.floor,
      capacity: basic.participant_number,
      equipment: basic.device,
      description: basic.desc,
      deviceIds: basic.rooms_id_list ?? [],
      status: hardware?.meeting_room_status ?? 'unknown',
      account: account?.account_type ?? 'unknown',
      validPeriod: validPeriod === '-' ? undefined : validPeriod,
      ownMeeting: pmi_info && { code: pmi_info.pmi_code, password: pmi_info.pmi_pwd },
      alarmsOn: monitor_status,
      hardware: toHardware(hardware ?? {}),
    }
    return detail
  },
})

function toHardware(hardware: Partial<z.output<typeof HardwareInfo>>): RoomHardware {
  return {
    factory: hardware.factory,
    model: hardware.device_model,
    serialNumber: hardware.sn,
    ip: hardware.ip,
    mac: hardware.mac,
    roomsVersion: hardware.rooms_version,
    firmwareVersion: hardware.firmware_version,
    system: hardware.system_type,
    health: hardware.health_status,
    network: hardware.net_type,
    cpu: hardware.cpu_info,
    cpuUsage: hardware.cpu_usage,
    gpu: hardware.gpu_info,
    memory: hardware.memory_info,
    refreshRate: hardware.monitor_frequency,
    camera: hardware.camera_model,
    microphone: hardware.microphone_info,
    speaker: hardware.speaker_info,
    videoMirrored: hardware.enable_video_mirror,
    activatedAt: hardware.active_time,
  }
}
