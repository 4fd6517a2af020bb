import type { Place } from '@/lib/crypto'

/** A table with sealed columns, `/// *` in the schema. */
export interface SealedTable {
  table: string
  columns: readonly string[]
  /** What tells its rows apart within a tenant: the rest of the primary key, in order. */
  key: readonly { column: string; type: 'uuid' | 'text' }[]
  /** It has rows without a tenant, which are the operator's. */
  hasOperatorRows: boolean
  /** So many rows at once stay small in memory. */
  rowsAtOnce: number
}

const byId = { key: [{ column: 'id', type: 'uuid' }], hasOperatorRows: false, rowsAtOnce: 500 } as const

/** Every table that holds something sealed. Tests hold it against the schema and against the triggers of the database. */
export const sealedTables: readonly SealedTable[] = [
  { ...byId, table: 'TencentApp', columns: ['secret'], hasOperatorRows: true },
  { ...byId, table: 'EnterpriseCredential', columns: ['secretId', 'secretKey'] },
  { ...byId, table: 'Connection', columns: ['accessToken', 'refreshToken'] },
  {
    table: 'IdempotencyKey',
    columns: ['response'],
    key: [
      { column: 'membershipId', type: 'uuid' },
      { column: 'key', type: 'text' },
    ],
    hasOperatorRows: false,
    rowsAtOnce: 50,
  },
  {
    ...byId,
    table: 'WebhookSubscription',
    columns: ['token', 'aesKey', 'previousToken', 'previousAesKey'],
    hasOperatorRows: true,
  },
  { ...byId, table: 'WebhookEvent', columns: ['payload'], rowsAtOnce: 25 },
  { ...byId, table: 'Delivery', columns: ['body'], rowsAtOnce: 25 },
  { ...byId, table: 'MeetingTemplate', columns: ['content'], rowsAtOnce: 50 },
  { ...byId, table: 'PendingCancel', columns: ['reason'] },
  {
    table: 'AttendancePerson',
    columns: ['name'],
    key: [
      { column: 'copyId', type: 'uuid' },
      { column: 'key', type: 'text' },
    ],
    hasOperatorRows: false,
    rowsAtOnce: 500,
  },
]

/** Whose rows: a tenant's, or the operator's. */
export type Owner = { tenantId: string | null }

/** Where a column of a row is sealed for. The modules that seal it say the same; a test opens what they wrote. */
export const placeOf = ({ tenantId }: Owner, key: readonly string[], column: string): Place => ({
  owner: tenantId ?? 'operator',
  row: key.join('/'),
  field: column,
})
