import type { Day } from '@/lib/time'
import { DAY_MINUTES, type OnTheClock, type Span } from './on-the-clock'

/** A block of a day: from minute to minute, in one of the lanes that overlapping blocks share. */
export interface Block<Item extends Span> {
  item: Item
  from: number
  to: number
  lane: number
  lanes: number
  /** It began on a day before, or goes on after midnight. */
  isContinued: boolean
  goesOn: boolean
}

/** As much as a line of text needs. */
const SHORTEST = 20

/** Whether any of it lies on the day. */
export const isOnDay = ({ startDay, endDay }: OnTheClock<Span>, day: Day): boolean => startDay <= day && endDay >= day

/** The blocks of a day, by start, the longer first. What overlaps stands side by side, in as few lanes as it needs. */
export function layOutDay<Item extends Span>(entries: readonly OnTheClock<Item>[], day: Day): Block<Item>[] {
  const blocks = entries
    .filter((entry) => isOnDay(entry, day))
    .map((entry) => toBlock(entry, day))
    .sort((one, other) => one.from - other.from || other.to - one.to)
  let cluster: Block<Item>[] = []
  let clusterEnd = 0
  for (const block of blocks) {
    if (block.from >= clusterEnd) cluster = []
    const free = firstFreeLane(cluster, block.from)
    block.lane = free
    cluster.push(block)
    clusterEnd = Math.max(...cluster.map(({ to }) => to))
    const lanes = Math.max(...cluster.map(({ lane }) => lane + 1))
    for (const one of cluster) one.lanes = lanes
  }
  return blocks
}

function toBlock<Item extends Span>(entry: OnTheClock<Item>, day: Day): Block<Item> {
  const isContinued = entry.startDay < day
  const goesOn = entry.endDay > day
  const from = isContinued ? 0 : entry.startMinute
  const end = goesOn ? DAY_MINUTES : entry.endMinute
  // Late in the day a short block begins earlier than it is, or it would lie below the day.
  const to = Math.min(Math.max(end, from + SHORTEST), DAY_MINUTES)
  return { item: entry.item, from: Math.min(from, to - SHORTEST), to, lane: 0, lanes: 1, isContinued, goesOn }
}

function firstFreeLane(cluster: readonly Block<Span>[], from: number): number {
  const taken = new Set(cluster.filter(({ to }) => to > from).map(({ lane }) => lane))
  let lane = 0
  while (taken.has(lane)) lane++
  return lane
}
