import type { AppHappening } from '../state/happening'
import type { OAuthApp, Subscription } from '../state/model'
import type { World } from '../state/world'
import { documentedEvent } from './contract'
import { describeAppHappening } from './describe-app'
import { hostsOf, meetingFacts } from './describe-meeting'
import { describePerson } from './describe-person'
import { type Reader, readerOf } from './reader'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An example with the facts in it that it has room for. */
function fill(example: Fields, facts: Fields): Fields {
  const entries = Object.entries(example).map(([name, shown]) => {
    const fact = facts[name]
    if (fact === undefined) return [name, shown]
    return [name, isFields(shown) && isFields(fact) ? fill(shown, fact) : fact]
  })
  return Object.fromEntries(entries)
}

function latestMeeting(world: World, { corpId, sdkId }: Reader) {
  const all = [...world.meetings.values()]
  return all.findLast((meeting) => (sdkId === undefined ? meeting.corpId === corpId : meeting.viaSdkId === sdkId))
}

function administratorOf(world: World, { corpId }: Reader): string {
  const people = [...world.people.values()].filter((person) => person.corpId === corpId)
  return (people.find(({ isAdmin }) => isAdmin) ?? people[0])?.id ?? `${corpId}/`
}

function appOf(world: World, { corpId, sdkId }: Reader): OAuthApp | undefined {
  return [...world.apps.values()].find((app) => (sdkId === undefined ? app.corpId === corpId : app.sdkId === sdkId))
}

/** What the reader's own latest meeting and its creator, or the application and an administrator, put into an example. */
function factsFor(world: World, reader: Reader, event: string): Fields {
  const operate_time = Date.now() + world.clockOffset() * 1000
  const app = appOf(world, reader)
  const by = administratorOf(world, reader)
  if (event.startsWith('oauth.') && app) {
    const happening: AppHappening = { event: event as AppHappening['event'], app, by }
    return { operate_time, ...describeAppHappening(world, reader, happening) }
  }
  const meeting = latestMeeting(world, reader)
  const operator = describePerson(world, reader, meeting?.creatorId ?? by)
  if (meeting === undefined) return { operate_time, operator }
  const info = { ...meetingFacts(world, reader, meeting), hosts: hostsOf(world, reader, meeting) }
  return { operate_time, operator, meeting_info: info }
}

/** The documented example of an event, made to fit its reader; an event without example has just the common fields. */
export function samplePayload(world: World, subscription: Subscription, event: string): Fields {
  const reader = readerOf(world, subscription)
  const [example] = documentedEvent(event)?.payload_example?.payload ?? []
  if (reader === undefined) return example ?? {}
  const facts = factsFor(world, reader, event)
  return example ? fill(example, facts) : facts
}
