import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asNewOperatorId } from '../operator'
import { fromUserFields, userFields } from './user-fields'

const Input = z.strictObject({
  userid: z.string().min(1),
  name: z.string().min(1).optional(),
  phone: z.string().min(1).optional(),
  avatarUrl: z.url({ protocol: /^https?$/, error: 'Must be an address' }).optional(),
  ...userFields,
})

/**
 * Changes what is given and keeps the rest. The body can hold a userid too, whose meaning is not documented, so it is never
 * sent: nobody is renamed by accident. The answer is empty.
 */
export const updateUserByUserid = defineOperation({
  id: 'updateUserByUserid',
  summary: 'Change a user',
  method: 'PUT',
  path: '/v1/users/{userid}',
  since: '1.1.0',
  auth: ['secret'],
  scope: ['user:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业用户管理/更新用户/通过 userid 更新用户',
  input: Input,
  reply: z.unknown(),
  toRequest: ({ userid, ...fields }, operator) => ({
    path: { userid },
    body: { ...fromUserFields(fields), ...asNewOperatorId(operator) },
  }),
  map: (): void => undefined,
})
