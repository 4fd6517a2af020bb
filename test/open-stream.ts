import { vi } from 'vitest'
import { GET } from '@/app/api/t/[tenant]/events/route'
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
}

/** Opens the stream of somebody who is signed in, and waits until it hears of everything. */
export async function openTestStream(tenant: TestPerson['tenant'], cookie: string): Promise<TestStream> {
  const answer = await callDoor(GET, { cookie, tenant })
  if (!answer.body || answer.status !== 200) throw new Error(`no stream: ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  const events: StreamEvent[] = []
  let isOver = false
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      events.push(...parse(value))
    }
    isOver = true
  })()
  await vi.waitFor(() => {
    if (!events.some(({ name }) => name === 'ready')) throw new Error('the stream is not ready')
  })
  return {
    events,
    hints: () => events.filter(({ name }) => name === 'message').map(({ data }) => data),
    isOver: () => isOver,
    close: () => reader.cancel(),
  }
}

/** The server writes each event whole. */
function parse(text: string): StreamEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const data = field('data')
    return data === undefined ? [] : [{ name: field('event') ?? 'message', data: JSON.parse(data) as unknown }]
  })
}
