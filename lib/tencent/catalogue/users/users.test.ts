import { expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import { cancelUserAuth } from './cancel-user-auth'
import { getUserBasicInfo } from './get-user-basic-info'

const person = { id: 'open-1', idType: 2 } as const

test('getUserBasicInfo asks for the person by open_id', () => {
  expect(requestOf(getUserBasicInfo, {}, person)).toEqual({
    method: 'GET',
    uri: '/v1/users/info/basic?operator_id=open-1&operator_id_type=2',
    body: undefined,
  })
})

test('getUserBasicInfo reads what is there, under either name, and keeps scripts out of addresses', () => {
  expect(
    outputOf(getUserBasicInfo, { user_name: '张三', avatar_url: 'https://x.example/a.png', open_corp_id: '' }),
  ).toEqual({
    name: '张三',
    avatarUrl: 'https://x.example/a.png',
  })
  expect(outputOf(getUserBasicInfo, { username: 'Zhang', avatar_url: 'javascript:alert(1)' })).toEqual({
    name: 'Zhang',
  })
  expect(outputOf(getUserBasicInfo, {})).toEqual({})
})

test('cancelUserAuth sends no body and takes an empty answer as success', () => {
  expect(requestOf(cancelUserAuth, {}, person)).toEqual({
    method: 'PUT',
    uri: '/v1/auth-users/cancel-auth?operator_id=open-1&operator_id_type=2',
    body: undefined,
  })
  expect(outputOf(cancelUserAuth, '')).toBeUndefined()
})
