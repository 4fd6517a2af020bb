import { expect, it } from 'vitest'
import { type Round, summarize } from './summarize'

const round = (target: string, latencies: number[], more: Partial<Round> = {}): Round => ({
  target,
  connections: 1,
  milliseconds: 1_000,
  latencies,
  ...more,
})

it('puts the rounds of a target together, in the order in which targets first came', () => {
  const [console, bare, ...rest] = summarize([
    round('console', [3, 1], { cpu: 4 }),
    round('bare', [1]),
    round('console', [2, 4, 10, 5], { milliseconds: 500, cpu: 8 }),
  ])
  expect(console).toEqual({
    target: 'console',
    connections: 1,
    requests: 6,
    perSecond: 4,
    slowest: 2,
    fastest: 8,
    p50: 3,
    p95: 10,
    p99: 10,
    cpuPerRequest: 2,
  })
  expect(bare).toMatchObject({ target: 'bare', requests: 1, perSecond: 1, cpuPerRequest: undefined })
  expect(rest).toEqual([])
})

it('keeps numbers of connections apart', () => {
  const summaries = summarize([round('console', [1]), round('console', [1, 1], { connections: 16 })])
  expect(summaries.map(({ connections, requests }) => [connections, requests])).toEqual([
    [1, 1],
    [16, 2],
  ])
})
