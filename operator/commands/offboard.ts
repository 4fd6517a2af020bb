import { randomUUID } from 'node:crypto'
import { closeTenant } from '@/lib/offboarding/close-tenant'
import { finishClosing } from '@/lib/offboarding/finish-closing'
import { findTenant } from '../find-tenant'
import { print } from '../print'
import { readArguments } from '../read-arguments'

/** `offboard <slug>`: closes a tenant and removes what it holds; again after an interruption it goes on. */
export async function offboardCommand(args: string[]): Promise<void> {
  const { slug } = readArguments(args, ['slug'])
  const { closedAt: _, ...tenant } = await findTenant(slug)
  const [now, actor] = [new Date(), { kind: 'operator' } as const]
  await closeTenant({ tenant, actor, now, requestId: randomUUID() })
  const { revoked, notRevoked } = await finishClosing(tenant.id, { now, actor })
  print(`The tenant ${slug} is closed and empty.`)
  print(`  Authorisations withdrawn at Tencent  ${revoked}`)
  print(`  Not withdrawn there, only wiped here ${notRevoked}`)
  print(`Its audit stays until: npm run tenant -- purge-audit ${slug}`)
}
