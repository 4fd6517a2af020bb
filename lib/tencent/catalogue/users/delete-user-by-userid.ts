import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asNewOperatorId } from '../operator'

/** Removes a person from the enterprise's address book. The answer is empty. */
export const deleteUserByUserid = defineOperation({
  id: 'deleteUserByUserid',
  summary: 'Delete a user',
  method: 'DELETE',
  path: '/v1/users/{userid}',
  since: '1.1.0',
  auth: ['secret'],
  scope: ['user:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业用户管理/删除用户/通过 userid 删除用户',
  input: z.strictObject({ userid: z.string().min(1) }),
  reply: z.unknown(),
  toRequest: ({ userid }, operator) => ({ path: { userid }, query: asNewOperatorId(operator) }),
  map: (): void => undefined,
})
