import { connect } from './connect'
import { makeTenant } from './make-tenant'

/** A tenant of its own whose owner is connected, and that connection. */
export async function connected(sandbox: { origin: string }) {
  const made = await makeTenant({ sandbox })
  const ctx = await connect(made, 'olga')
  if (!ctx.connection) throw new Error('nobody was connected')
  const { id, openId, version } = ctx.connection
  return { made, ctx, openId, version, ref: { tenantId: ctx.tenant.id, id } }
}
