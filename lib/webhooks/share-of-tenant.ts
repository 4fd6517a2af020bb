import 'server-only'
import { type DecodedEvent, openIdLists } from '@/lib/tencent'

/**
 * What of a shared application's event one tenant may keep: its lists of people name those of this tenant only. Everything else
 * stays as it came.
 */
export function shareOfTenant({ text, value }: DecodedEvent, openIds: ReadonlySet<string>): DecodedEvent {
  const payload = field(value, 'payload')
  const entries = Array.isArray(payload) ? payload.map((entry: unknown) => shareOfEntry(entry, openIds)) : []
  if (!entries.some((entry, index) => entry !== (payload as unknown[])[index])) return { text, value }
  const share = { ...(value as object), payload: entries }
  return { text: JSON.stringify(share), value: share }
}

function shareOfEntry(entry: unknown, openIds: ReadonlySet<string>): unknown {
  const lists = openIdLists.flatMap((name) => {
    const list = field(entry, name)
    return Array.isArray(list) ? [[name, list.filter((item) => openIds.has(String(field(item, 'open_id'))))]] : []
  })
  return lists.length > 0 ? { ...(entry as object), ...Object.fromEntries(lists) } : entry
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
