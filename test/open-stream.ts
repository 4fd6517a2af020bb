import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { GET } from '@/app/api/t/[tenant]/events/route'
import { inTenantTransaction } from '@/lib/db'
import { notify } from '@/lib/events/notify'
import { callDoor } from './call-door'
import type { TestPerson } from './make-tenant'

/** What came over a stream: its name, `message` for hints, and what it said. */
export interface StreamEvent {
  name: string
  data: unknown
}

/** A stream as a browser reads it. */
export interface TestStream {
  events: StreamEvent[]
  /** The hints among them. */
  hints(): unknown[]
  isOver(): boolean
  close(): Promise<void>
  /** The marks that came over it, see catchUp. */
  marks: Set<string>
}

/** What marks of catchUp are about: no bulk action has such an id. */
const MARK = 'mark/'

/**
 * Opens the stream of somebody who is signed in, and waits until it hears of everything. Its hints are of what is done from now on:
 * what was committed before may be heard of late.
 */
export async function openTestStream(tenant: TestPerson['tenant'], cookie: string): Promise<TestStream> {
  const answer = await callDoor(GET, { cookie, tenant })
  if (!answer.body || answer.status !== 200) throw new Error(`no stream: ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  const events: StreamEvent[] = []
  const marks = new Set<string>()
  let isOver = false
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      for (const event of parse(value)) {
        const mark = markOf(event)
        if (mark) marks.add(mark)
        else events.push(event)
      }
    }
    isOver = true
  })()
  await vi.waitFor(() => {
    if (!events.some(({ name }) => name === 'ready')) throw new Error('the stream is not ready')
  })
  const stream = {
    events,
    marks,
    hints: () => events.filter(({ name }) => name === 'message').map(({ data }) => data),
    isOver: () => isOver,
    close: () => reader.cancel(),
  }
  await catchUp(tenant, stream)
  events.splice(0, events.length, ...events.filter(({ name }) => name !== 'message'))
  return stream
}

/** Resolves when everybody here has heard something that is for all: then what was committed before has come, too. */
export async function catchUp(tenant: TestPerson['tenant'], ...streams: Pick<TestStream, 'marks'>[]): Promise<void> {
  const id = `${MARK}${randomUUID()}`
  await inTenantTransaction(tenant, (db) => notify(db, tenant.id, { noun: 'bulk', id }))
  await vi.waitFor(
    () => {
      if (!streams.every(({ marks }) => marks.has(id))) throw new Error('a stream has not heard of everything')
    },
    { timeout: 5_000, interval: 20 },
  )
}

function markOf({ data }: StreamEvent): string | undefined {
  const { id } = data as { id?: string }
  return id?.startsWith(MARK) ? id : undefined
}

/** The server writes each event whole. */
function parse(text: string): StreamEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const data = field('data')
    return data === undefined ? [] : [{ name: field('event') ?? 'message', data: JSON.parse(data) as unknown }]
  })
}
