import { z } from 'zod'
import { wireCount } from '../../wire'
import { defineOperation } from '../define-operation'

/** How many Rooms devices of a kind the enterprise may have, has and had. */
type Devices = { total: number; used: number; expired: number }

/** The Rooms devices that the enterprise has bought. */
export const getRoomsInventory = defineOperation({
  id: 'getRoomsInventory',
  summary: 'Read how many Rooms devices the enterprise has',
  method: 'GET',
  path: '/v1/rooms-inventory',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/查询账户下 Rooms 资源',
  input: z.strictObject({}),
  reply: z.object({
    normal_count: wireCount,
    normal_used_count: wireCount,
    normal_expired_count: wireCount,
    special_count: wireCount,
    special_used_count: wireCount,
    special_expired_count: wireCount,
  }),
  toRequest: () => ({}),
  map: (counts): { ordinary: Devices; dedicated: Devices } => ({
    ordinary: { total: counts.normal_count, used: counts.normal_used_count, expired: counts.normal_expired_count },
    dedicated: { total: counts.special_count, used: counts.special_used_count, expired: counts.special_expired_count },
  }),
})
