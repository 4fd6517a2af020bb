import { tellWithdrawn } from '../../oauth/tell-withdrawn'
import { ApiError, type Operation } from '../operation'
import { nameOf } from './operator'

/**
 * PUT /v1/auth-users/cancel-auth: the tokens of the caller and codes not yet exchanged die. 1004 for a foreign open_id; 40 when an
 * administrator installed the application for everybody, as then only administrators withdraw.
 */
export const cancelUserAuth: Operation = {
  id: 'cancelUserAuth',
  run({ world, caller, query }) {
    const openId = caller.person && nameOf(world, caller, caller.person.id)
    if (openId === undefined || query.operator_id !== openId) throw new ApiError(1004, 'open_id error', 400)
    const app = world.apps.get(caller.sdkId ?? '')
    if (app?.level !== 'USER_ACCOUNT_LEVEL') throw new ApiError(40, 'NO PERMISSION')
    world.tokenPairs.delete(openId)
    for (const code of [...world.authCodes.values()]) if (code.openId === openId) world.authCodes.delete(code.id)
    tellWithdrawn(world, app, caller.person?.id)
    return {}
  },
}
