import { randomUUID } from 'node:crypto'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { AppError } from '@/lib/errors'
import { CommandError } from '../command-error'
import { findOpenTenant } from '../find-tenant'
import { print } from '../print'
import { readArguments } from '../read-arguments'

const refusals: Partial<Record<AppError['code'], string>> = {
  not_found: 'is no account of this tenant',
  last_owner: 'is the last active owner: make somebody else one first, or offboard the tenant',
}

/** `erase <slug> <account-id>`: removes everything of a person from a tenant, but for the ids in its audit. */
export async function eraseCommand(args: string[]): Promise<void> {
  const { slug, 'account-id': id } = readArguments(args, ['slug', 'account-id'])
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new CommandError(`<account-id> "${id}" must be a UUID, as the audit has it`)
  const tenant = await findOpenTenant(slug)
  const ctx = { tenant, actor: { kind: 'operator' } as const, now: new Date(), requestId: randomUUID() }
  const { remote } = await eraseAccount(ctx, { id }).catch((error: unknown) => {
    const refusal = error instanceof AppError ? refusals[error.code] : undefined
    throw refusal ? new CommandError(`<account-id> "${id}" ${refusal}`) : error
  })
  print(`The account ${id} is erased. Its authorisation at Tencent: ${remote ?? 'none to withdraw'}.`)
}
