import { expect, test } from 'vitest'
import { groupRooms } from './group-rooms'
import { splitLocation } from './split-location'

test.each([
  ['北京-海淀大厦-12', { building: '北京 · 海淀大厦', floor: '12' }],
  ['北京-A-座-B1', { building: '北京 · A · 座', floor: 'B1' }],
  ['Main building', { building: 'Main building', floor: undefined }],
  ['主楼-3', { building: '主楼-3', floor: undefined }],
  [undefined, { building: '', floor: undefined }],
])('the place %s is %o', (location, expected) => {
  expect(splitLocation(location)).toEqual(expected)
})

test('rooms stand by building, floor and name, those without a place last', () => {
  const room = (name: string, location?: string) => ({ name, location })
  const groups = groupRooms([
    room('Nowhere'),
    room('Ten', '深圳-滨海-10'),
    room('Nine', '深圳-滨海-9'),
    room('B', '北京-海淀-2'),
    room('A', '北京-海淀-2'),
  ])
  expect(groups.map(({ building, rooms }) => [building, rooms.map(({ name }) => name)])).toEqual([
    ['北京 · 海淀', ['A', 'B']],
    ['深圳 · 滨海', ['Nine', 'Ten']],
    ['', ['Nowhere']],
  ])
})
