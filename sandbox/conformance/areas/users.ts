import { expect } from 'vitest'
import type { Case } from '../case'
import type { Scene } from '../scene'

interface User {
  userid: string
  department_list: [{ department_id: string }]
}

const eve = {
  userid: 'eve',
  username: 'Eve',
  phone: '13900000001',
  staff_id: '6666',
  job_title: 'developer',
  entry_time: 1628495795,
}

/** The id of ann's department. */
async function departmentOf(scene: Scene): Promise<string> {
  const { department_list } = await scene.ask<User>({ method: 'GET', path: '/v1/users/ann' })
  return department_list[0].department_id
}

/** Somebody of whom everything is known. */
async function hire(scene: Scene): Promise<{ userid: string }> {
  const body = { ...eve, department_list: [await departmentOf(scene)] }
  await scene.ask({ method: 'POST', path: '/v1/users', body })
  return { userid: eve.userid }
}

/** The address book; all of it is for the enterprise alone. */
export const users: Case[] = [
  {
    operation: 'createUser',
    given: async (scene) => ({ body: { department_list: [await departmentOf(scene)] } }),
    proves: (json: object) => expect(json).toMatchObject({ userid: 'testuserid', phone: '18888888888' }),
  },
  {
    operation: 'listUsers',
    given: async () => ({}),
    proves: (json: object) => {
      expect(json).toMatchObject({ total_count: 3, current_page: 1, page_size: 1, users: [{ status: '1' }] })
      expect(json).not.toHaveProperty('total_page')
    },
  },
  {
    operation: 'getUserByUserid',
    given: async (scene) => ({ path: await hire(scene) }),
    proves: (json: object) => expect(json).toMatchObject({ userid: 'eve', entry_time: '2021-08-09', status: '1' }),
  },
  { operation: 'updateUserByUserid', given: async (scene) => ({ path: await hire(scene) }) },
  { operation: 'deleteUserByUserid', given: async (scene) => ({ path: await hire(scene) }) },
]
