import { randomUUID } from 'node:crypto'
import { setupPath } from '@/lib/auth/sign-in-paths'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { issueSetupCode } from '@/lib/setup/issue-setup-code'
import type { TenantFacts } from '@/lib/tenants/context'
import { CommandError } from './command-error'
import { print } from './print'

/** Issues a setup code and prints it with the page it is for. */
export async function printSetup(tenant: TenantFacts): Promise<void> {
  const ctx = { tenant, actor: { kind: 'operator' } as const, now: new Date(), requestId: randomUUID() }
  const { code, expiresAt } = await issueSetupCode(ctx).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new CommandError(`${tenant.slug} has an owner who can sign in; owners invite others on the page Invitations`)
  })
  print()
  print(`  Setup page  ${env().PUBLIC_URL}${setupPath(tenant.slug)}`)
  print(`  Setup code  ${code}`)
  print(`  Valid until ${expiresAt.toISOString()}, once. It is shown only here.`)
}
