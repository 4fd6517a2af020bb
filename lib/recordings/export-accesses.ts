import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant } from '@/lib/db'
import { streamTable } from '@/lib/exports/stream-table'
import { messagesOf } from '@/lib/messages/messages'
import type { PersonContext } from '@/lib/tenants/context'
import { dayOf, offsetLabel } from '@/lib/time'
import { readAccesses } from './read-accesses'
import type { AccessFileQuery } from './schema'

/** Who watched and fetched a recording as a file: the rows and the order of the screen. The export is in the audit before the first byte. */
export async function exportAccesses(ctx: PersonContext, asked: AccessFileQuery & { id: string }): Promise<Response> {
  const { id, from, to, format, lang, zone } = asked
  const { people } = await readAccesses(ctx, { id, from, to })
  await asTenant({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'recording.accesses_exported',
      target: { kind: 'recording', id },
      details: { format, from, to },
    }),
  )
  const words = messagesOf(lang).recordings.accesses
  return streamTable({
    format,
    fileName: `recording-${id}-${dayOf(ctx.now, zone)}`,
    sheetName: words.title,
    timeZone: zone,
    columns: [
      { title: `${words.when} (${offsetLabel(ctx.now, zone)})`, kind: 'instant' },
      { title: words.what, kind: 'text', width: 14 },
      { title: words.person, kind: 'text' },
      { title: words.which, kind: 'text' },
    ],
    rows: (async function* () {
      for (const { at, type, name, recordName } of people) {
        yield [at, words.types[type], name || words.stranger, recordName]
      }
    })(),
  })
}
