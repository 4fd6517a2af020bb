import 'server-only'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { listAll, operations, type Recording } from '@/lib/tencent'

const DAY = 86_400_000
/** Tencent tells of at most so many days at once. */
const WINDOW_MS = 31 * DAY

interface Span {
  from: Date
  to: Date
}

/** A span in parts that Tencent answers, the latest first. */
export function windowsOf({ from, to }: Span): Span[] {
  const windows: Span[] = []
  for (let end = to.getTime(); end > from.getTime(); end -= WINDOW_MS) {
    windows.push({ from: new Date(Math.max(from.getTime(), end - WINDOW_MS)), to: new Date(end) })
  }
  return windows
}

/** The recordings of the person's own meetings in a span, or of one meeting that they may read. */
export const readAsPerson = (ctx: PersonContext, span: Span, meetingId?: string): Promise<Recording[]> =>
  readAll(span, (input) => callAsPerson(ctx, operations.listRecords, { ...input, meetingId }))

/** All recordings of the enterprise in a span, for owners and admins. */
export const readAsEnterprise = (ctx: PersonContext, span: Span): Promise<Recording[]> =>
  readAll(span, (input) => callAsEnterprise(ctx, operations.listCorpRecords, input))

type Page = { items: Recording[]; next: string | undefined }

/** On the border of two windows a recording may stand in both: it is one all the same. */
async function readAll(span: Span, read: (input: Span & { cursor?: string }) => Promise<Page>): Promise<Recording[]> {
  const found = new Map<string, Recording>()
  for (const window of windowsOf(span)) {
    for await (const one of listAll((cursor) => read({ ...window, cursor }))) found.set(one.id, one)
  }
  return [...found.values()]
}
