import type { Operation } from '../operation'
import { operatorOf } from './operator'

/** GET /v1/users/info/basic: the person behind the token. People of the free edition have no enterprise to name. */
export const getUserBasicInfo: Operation = {
  id: 'getUserBasicInfo',
  run(call) {
    const person = operatorOf(call)
    const corp = call.world.corps.get(person.corpId)
    const isFree = corp?.edition === 'free'
    return {
      username: person.name,
      avatar_url: '',
      open_corp_id: isFree ? '' : person.corpId,
      open_corp_name: isFree ? '' : corp?.name,
    }
  },
}
