import { expect } from 'vitest'
import type { Case } from '../case'

/** What newer platforms have for a person who signed in; their pages show no examples. */
export const signIns: Case[] = [
  {
    operation: 'getUserBasicInfo',
    given: async ({ id }) => ({ query: { operator_id: id('ann'), operator_id_type: 2 } }),
    proves: (json: object, { corp }) => expect(json).toMatchObject({ username: '安', open_corp_name: corp.slug }),
  },
  {
    operation: 'cancelUserAuth',
    async given({ id, corp, control }) {
      // Where an administrator installed it for everybody, nobody withdraws alone.
      await control(`apps/${corp.apps[0]?.sdkId}`, { level: 'USER_ACCOUNT_LEVEL' }, 'PUT')
      return { query: { operator_id: id('ann'), operator_id_type: 2 } }
    },
    async proves(_json, { call, id }) {
      const query = { userid: id('ann'), instanceid: 1 }
      const after = await call({ method: 'GET', path: '/v1/meetings', query })
      expect(after).toMatchObject({ status: 400, json: { error_info: { error_code: 190303 } } })
    },
  },
]
