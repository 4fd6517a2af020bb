import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asNewOperatorId } from '../operator'
import { TencentUser, toUser } from './user'

/** The address of somebody called "list" is the one of the list of users. */
const ReadableUserid = z
  .string()
  .min(1)
  .refine((userid) => userid !== 'list', 'Cannot be read by this id')

/** One person of the enterprise. Their picture is in the list only. */
export const getUserByUserid = defineOperation({
  id: 'getUserByUserid',
  summary: 'Read a user',
  method: 'GET',
  path: '/v1/users/{userid}',
  since: '1.1.0',
  auth: ['secret'],
  scope: ['user:read', 'user:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业用户管理/获取用户详情/通过 userid 获取用户详情',
  input: z.strictObject({ userid: ReadableUserid }),
  reply: TencentUser,
  toRequest: ({ userid }, operator) => ({ path: { userid }, query: asNewOperatorId(operator) }),
  map: toUser,
})
