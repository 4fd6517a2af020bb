import { capabilities, type OperationId } from '@/lib/tencent'

/** What Tencent gives to the enterprise secret alone, by the noun that people know it by. */
const operationsOf = {
  people: ['listUsers', 'getUserByUserid', 'createUser', 'updateUserByUserid', 'deleteUserByUserid', 'listCorpUsers'],
  roles: ['listCorpRoles'],
  meetings: ['listCorpMeetings'],
  recordings: ['listCorpRecords', 'getRecordAccessMetrics', 'listRecordEvents', 'updateRecordSharingSettings'],
  rooms: [
    'listMeetingRooms',
    'getMeetingRoom',
    'getRoomsInventory',
    'bookMeetingRooms',
    'releaseMeetingRooms',
    'generateRoomActiveCode',
    'listRoomDevices',
  ],
  live: [
    'listLiveReplays',
    'listLiveReplaysByCode',
    'deleteLiveReplay',
    'getLiveViewers',
    'setLivePushStream',
    'updateLiveConfig',
    'updateLiveConfigByCode',
  ],
} satisfies Record<string, OperationId[]>

export type SecretFeature = keyof typeof operationsOf

/** The features that need the enterprise secret, as the catalogue declares their operations. */
export const secretFeatures: readonly SecretFeature[] = (Object.keys(operationsOf) as SecretFeature[]).filter(
  (feature) => (operationsOf[feature] as OperationId[]).some((id) => capabilities[id].credential === 'enterprise'),
)

/** The operations that have words here; the rest of what needs the secret would be passed over in silence. */
export const toldOperations: readonly OperationId[] = Object.values(operationsOf).flat()
