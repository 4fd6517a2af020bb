import 'server-only'
import type { Place } from '@/lib/crypto'

/** Where the name of somebody in the archive is sealed for. */
export const namePlace = (tenantId: string, copyId: string, key: string): Place => ({
  owner: tenantId,
  row: `${copyId}/${key}`,
  field: 'name',
})
