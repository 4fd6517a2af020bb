import { z } from 'zod'
import { maybe, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { asNewOperatorId } from '../operator'
import { fromUserFields, Userid, userFields } from './user-fields'

/** What a creation answers: the core fields, and nothing at all on older platforms. */
export type CreatedUser = { userid?: string; uuid?: string; name?: string; phone?: string; email?: string }

const Input = z.strictObject({
  userid: Userid,
  name: z.string().min(1),
  /** The login name. */
  phone: z.string().regex(/^1\d{10}$/, 'Must be a mobile number of mainland China, 11 digits'),
  ...userFields,
})

/**
 * Adds somebody to the enterprise's address book, where it is kept by hand and not through single sign-on. They sign in
 * with their phone number.
 */
export const createUser = defineOperation({
  id: 'createUser',
  summary: 'Add a user',
  method: 'POST',
  path: '/v1/users',
  since: '1.1.0',
  auth: ['secret'],
  scope: ['user:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业用户管理/创建用户',
  input: Input,
  reply: z.object({
    userid: maybe(wireText),
    uuid: maybe(wireText),
    username: maybe(wireText),
    phone: maybe(wireText),
    email: maybe(wireText),
  }),
  toRequest: ({ userid, ...fields }, operator) => ({
    body: { userid, ...fromUserFields(fields), ...asNewOperatorId(operator) },
  }),
  map: ({ username: name, ...same }): CreatedUser => ({ ...same, name }),
})
