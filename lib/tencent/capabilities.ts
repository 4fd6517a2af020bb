import type { Operation } from './catalogue/define-operation'
import { type OperationId, operations } from './catalogue/operations'

/** Whose credential an operation takes: a person's token, the enterprise's secret, or either of them. */
export type Credential = 'person' | 'enterprise' | 'either'

export type Capability = {
  credential: Credential
  /** Newer than documentation 2.2.0: a platform has it only where its configuration says so. */
  isLater: boolean
  /** With the enterprise's secret it is made as a person, whose userid has to be known. */
  namesPerson: boolean
}

/** What a tenant and the acting person have to call with. */
export type Means = {
  isConnected: boolean
  hasSecret: boolean
  /** The person's userid, which an admin linked. */
  isLinked: boolean
  /** Newer operations that the platform has. */
  laterOperations: readonly string[]
}

/** What every operation asks for, from its declaration: pages ask here instead of knowing it. */
export const capabilities = Object.fromEntries(
  Object.entries(operations as unknown as Record<string, Operation>).map(([id, operation]) => [
    id,
    toCapability(operation),
  ]),
) as Record<OperationId, Capability>

/** Why an operation cannot be called with these means; undefined if it can, with one credential or the other. */
export function whatIsMissing(
  id: OperationId,
  means: Means,
): 'platform' | 'connection' | 'secret' | 'link' | undefined {
  const { credential, isLater, namesPerson } = capabilities[id]
  if (isLater && !means.laterOperations.includes(id)) return 'platform'
  if (credential !== 'enterprise' && means.isConnected) return undefined
  if (credential === 'person') return 'connection'
  if (means.hasSecret) return namesPerson && !means.isLinked ? 'link' : undefined
  return credential === 'either' ? 'connection' : 'secret'
}

function toCapability({ auth, since, namesPerson = true }: Operation): Capability {
  const [first, second] = auth
  const credential = second !== undefined ? 'either' : first === 'oauth' ? 'person' : 'enterprise'
  return { credential, isLater: since === 'later', namesPerson }
}
