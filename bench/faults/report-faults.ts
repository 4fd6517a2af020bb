import type { DatabaseRow } from '@/test/faults/database-faults'
import type { FaultRow } from '@/test/faults/tencent-faults'
import { formatTable } from '../format-table'

const deeds = ['create', 'list', 'edit', 'cancel'] as const

/** What people heard of each deed under each fault of Tencent's, with how often it was asked. */
export function reportTencentFaults(rows: readonly FaultRow[]): string {
  const faults = [...new Set(rows.map(nameOf))]
  const lines = faults.map((name) => {
    const ofFault = rows.filter((row) => nameOf(row) === name)
    const cells = deeds.map((deed) =>
      ofFault
        .filter((row) => row.deed === deed)
        .map(cellOf)
        .join('; '),
    )
    return [name, ...cells, String(ofFault.flatMap(({ wrong }) => wrong).length)]
  })
  return formatTable(['Tencent Meeting', ...deeds, 'wrong'], lines)
}

const nameOf = ({ fault, phase }: FaultRow) => `${fault}, ${phase} execution`
const cellOf = ({ told, calls }: FaultRow) => `${told} (${calls})`

/** What people heard under each fault of the database. */
export function reportDatabaseFaults(rows: readonly DatabaseRow[]): string {
  const head = ['PostgreSQL', 'in vain', 'done', 'refused', 'unknown', 'wrong', 'well again after s']
  const lines = rows.map(({ title, vain, done, refused, unknown, wrong, recovery }) => [
    title,
    ...[vain, done, refused, unknown, wrong.length].map(String),
    (recovery / 1_000).toFixed(1),
  ])
  return formatTable(head, lines)
}
