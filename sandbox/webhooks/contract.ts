import { readFileSync } from 'node:fs'

/** An event as the documentation describes it. */
interface DocumentedEvent {
  event: string
  title: string
  group?: string
  /** The whole envelope; newer events are known by name only, some of them. */
  payload_example?: { event: string; trace_id: string; payload: Record<string, unknown>[] }
  fields?: Record<string, { type: string; meaning: string }>
}

const contract = JSON.parse(readFileSync(new URL('../contract/webhooks.json', import.meta.url), 'utf8')) as {
  events: DocumentedEvent[]
  later_events: DocumentedEvent[]
}

/** The events of the documentation, and those that newer pages brought. */
export const documentedEvents = contract.events
export const laterEvents = contract.later_events

/** What the documentation has about an event, in whichever version. */
export function documentedEvent(name: string): DocumentedEvent | undefined {
  return [...documentedEvents, ...laterEvents].find(({ event }) => event === name)
}
