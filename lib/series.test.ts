import { expect, it } from 'vitest'
import { Counter, Gauge, Histogram } from './series'

it('writes what was counted, by labels', () => {
  const counter = new Counter('calls_total', 'Calls.', ['operation', 'outcome'])
  counter.inc({ operation: 'getMeeting', outcome: 'ok' })
  counter.inc({ operation: 'getMeeting', outcome: 'ok' })
  counter.inc({ operation: 'getMeeting', outcome: 'timeout' })
  expect(counter.write().split('\n')).toEqual([
    '# HELP calls_total Calls.',
    '# TYPE calls_total counter',
    'calls_total{operation="getMeeting",outcome="ok"} 2',
    'calls_total{operation="getMeeting",outcome="timeout"} 1',
  ])
})

it('writes the last value of a gauge, and none that was forgotten', () => {
  const gauge = new Gauge('waiting', 'Waiting.', ['task'])
  gauge.set({ task: 'old' }, 3)
  gauge.reset()
  gauge.set({ task: 'new' }, 1)
  gauge.set({ task: 'new' }, 2)
  expect(gauge.write().split('\n').slice(2)).toEqual(['waiting{task="new"} 2'])
})

it('adds up the buckets of a histogram, the bound itself included', () => {
  const histogram = new Histogram('seconds', 'Seconds.', [], [0.1, 1])
  for (const seconds of [0.05, 0.1, 0.5, 3]) histogram.observe({}, seconds)
  expect(histogram.write().split('\n').slice(2)).toEqual([
    'seconds_bucket{le="0.1"} 2',
    'seconds_bucket{le="1"} 3',
    'seconds_bucket{le="+Inf"} 4',
    'seconds_sum 3.65',
    'seconds_count 4',
  ])
})

it('keeps a label on its line', () => {
  const counter = new Counter('x_total', 'X.', ['a'])
  counter.inc({ a: 'b"} 1\nforged_total 9\\' })
  expect(counter.write().split('\n').slice(2)).toEqual(['x_total{a="b\\"} 1\\nforged_total 9\\\\"} 1'])
})

it('stops at so many series', () => {
  const counter = new Counter('x_total', 'X.', ['a'])
  for (let index = 0; index < 6_000; index++) counter.inc({ a: String(index) })
  expect(counter.write().split('\n')).toHaveLength(5_002)
})
