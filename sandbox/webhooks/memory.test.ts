import { expect, test } from 'vitest'
import { memoryWorld } from '../test/memory-world'
import { DeliveryLog } from './delivery-log'
import { Lane } from './lane'
import { Webhooks } from './webhooks'

const sketch = { subscription: 's', event: 'e', traceId: 't', data: 'd', dueAt: 0 }

test('only the latest deliveries are remembered, and those pushed out are sent no more', () => {
  const log = new DeliveryLog(3)
  const all = Array.from({ length: 5 }, () => log.add(sketch))
  expect(log.since(0).map(({ id }) => id)).toEqual([3, 4, 5])
  expect(all.map(({ state }) => state)).toEqual(['dropped', 'dropped', 'waiting', 'waiting', 'waiting'])
  const lane = new Lane()
  for (const delivery of all) lane.push(delivery)
  expect(lane.take('oldest')?.id).toBe(3)
  expect(lane.take('newest')?.id).toBe(5)
  expect(lane.take('newest')?.id).toBe(4)
  expect(lane.take('newest')).toBeUndefined()
})

test('a long queue gives each delivery once, in order', () => {
  const log = new DeliveryLog()
  const lane = new Lane()
  for (let index = 0; index < 5000; index += 1) lane.push(log.add(sketch))
  const ids = Array.from({ length: 5001 }, () => lane.take('oldest')?.id)
  expect(ids).toEqual([...Array.from({ length: 5000 }, (_each, index) => index + 1), undefined])
})

test('news are not even made while nobody subscribed', () => {
  const { world } = memoryWorld()
  let made = 0
  const webhooks = new Webhooks(world)
  world.news.tell(() => {
    made += 1
    return []
  })
  webhooks.close()
  expect(made).toBe(0)
})
