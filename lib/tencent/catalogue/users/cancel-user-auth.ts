import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asOperatorId } from '../operator'

/** Withdraws the authorisation that the token stands for. Code 40: only administrators may. The answer is empty. */
export const cancelUserAuth = defineOperation({
  id: 'cancelUserAuth',
  summary: 'Withdraw the authorisation of the person',
  method: 'PUT',
  path: '/v1/auth-users/cancel-auth',
  since: 'later',
  auth: ['oauth'],
  scope: [],
  who: ['self'],
  rateClass: 'general',
  doc: 'OAuth2.0/取消授权',
  input: z.strictObject({}),
  reply: z.unknown(),
  toRequest: (_, operator) => ({ query: asOperatorId(operator) }),
  map: (): void => undefined,
})
