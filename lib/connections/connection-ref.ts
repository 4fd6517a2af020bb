/** One connection: its row, and the tenant whose wall it is behind. */
export interface ConnectionRef {
  tenantId: string
  id: string
}
