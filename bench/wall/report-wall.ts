import type { Sights } from '@/test/visit-tenants'
import { formatTable } from '../format-table'

/** One way to the database, and what was seen on it. */
export interface WallRow extends Sights {
  title: string
  /** The database's connections behind a pooler, and those of them that still had a tenant's setting afterwards. */
  servers?: number
  left?: number
  milliseconds: number
}

/** Whether the wall held. */
export const holds = ({ foreign, wrong, unwalled, failed, left = 0 }: WallRow): boolean =>
  foreign + wrong + unwalled + failed + left === 0

const whole = (value: number | undefined): string => value?.toLocaleString('en') ?? ''

/** The table of the ways, and the first failure of each that had any. */
export function reportWall(rows: readonly WallRow[]): string {
  const head = ['', 'connections', 'queries', 'foreign', 'wrong', 'without tenant', 'failed', 'left behind', 'time s']
  const lines = rows.map((one) => [
    one.title,
    ...[one.servers, one.queries, one.foreign, one.wrong, one.unwalled, one.failed, one.left].map(whole),
    (one.milliseconds / 1_000).toFixed(1),
  ])
  const failures = rows.flatMap(({ title, failure }) => (failure === undefined ? [] : [`${title}: ${failure}`]))
  return [formatTable(head, lines), ...failures].join('\n')
}
