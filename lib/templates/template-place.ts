import 'server-only'
import type { Place } from '@/lib/crypto'

/** Where the content of a template is sealed for. */
export const templatePlace = (tenantId: string, id: string): Place => ({ owner: tenantId, row: id, field: 'content' })
