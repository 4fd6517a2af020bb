import { roomsOf } from '../../../rooms/find-room'
import type { Operation } from '../../operation'

const NORMAL = 0
const SPECIAL = 1
const NOT_ACTIVATED = 0
/** Licences that were bought and not yet given to a room. */
const SPARE = 2

/** GET /v1/rooms-inventory: licences bought and in use; a trial is neither. */
export const getRoomsInventory: Operation = {
  id: 'getRoomsInventory',
  run({ world, caller }) {
    const rooms = roomsOf(world, caller.corpId)
    const ofType = (type: number) => rooms.filter(({ accountType }) => accountType === type)
    const used = (type: number) => ofType(type).filter(({ status }) => status !== NOT_ACTIVATED).length
    return {
      normal_count: ofType(NORMAL).length + SPARE,
      special_count: ofType(SPECIAL).length + SPARE,
      normal_used_count: used(NORMAL),
      special_used_count: used(SPECIAL),
      normal_expired_count: 0,
      special_expired_count: 0,
    }
  },
}
