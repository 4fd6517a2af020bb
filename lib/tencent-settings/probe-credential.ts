import 'server-only'
import { lookup } from 'node:dns/promises'
import { callPlatform } from '@/lib/connections/call-platform'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Context } from '@/lib/tenants/context'
import { enterpriseSecret, operations, TencentError } from '@/lib/tencent'
import { explainCredentialRefusal } from './explain-credential-refusal'
import type { MergedCredential } from './merge-credential'
import type { CredentialCheck, CredentialResult } from './schema'

/** An enterprise secret in plain text, for the moment of the check. */
interface ProbedCredential extends MergedCredential {
  /** Of the stored secret; the tenant's own where none is stored yet. */
  subjectId: string
  /** The application that the tenant's people sign in with: it says where Tencent is, and what limits there are. */
  app: { platform: string; sdkId: string }
}

type Reading = Pick<CredentialCheck, 'result' | 'tencentCode' | 'traceId'>

/**
 * Reads one user of the enterprise with this secret: the oldest reading that it alone may make, and names nobody. Where
 * Tencent only says that one of three ids is wrong, a second reading without the SdkId tells whether it was that one.
 */
export async function probeCredential(ctx: Context, probed: ProbedCredential): Promise<CredentialCheck> {
  const first = await read(ctx, probed)
  const isSdkId =
    first.result === 'ids_refused' &&
    probed.sdkId !== null &&
    isPastIds((await read(ctx, { ...probed, sdkId: null })).result)
  return {
    ...first,
    result: isSdkId ? 'sdk_id_not_assigned' : first.result,
    at: new Date().toISOString(),
    addressFamily: first.result === 'address_refused' ? await findFamily(probed.app.platform) : null,
  }
}

const saysNothing: ReadonlySet<CredentialResult> = new Set(['ids_refused', 'unreachable', 'limit_reached'])
/** Whether the ids themselves were taken: an answer that never came proves nothing. */
const isPastIds = (result: CredentialResult): boolean => !saysNothing.has(result)

async function read({ tenant, actor, requestId }: Context, probed: ProbedCredential): Promise<Reading> {
  const { corpId, sdkId, secretId, secretKey, subjectId, app } = probed
  const membershipId = actor.kind === 'person' ? actor.membershipId : undefined
  let isClockWrong = false
  const caller = {
    ...{ kind: 'enterprise' as const, ...app, subjectId, waiting: 'person' as const },
    origin: { tenantId: tenant.id, membershipId, requestId },
    authenticator: enterpriseSecret({ appId: corpId, sdkId: sdkId ?? undefined, secretId, secretKey }),
    // The client mends a wrong clock by itself, at the cost of a call each time; here it is what there is to say.
    onAttempt: ({ error }: { error?: TencentError }) => {
      isClockWrong ||= error?.code === 190300
    },
  }
  try {
    await callPlatform(caller, operations.listUsers, { size: 1 })
    return { result: isClockWrong ? 'clock_wrong' : 'works', tencentCode: null, traceId: null }
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): Reading {
  if (error instanceof TencentError) {
    const { code = null, traceId = null } = error
    return { result: explainCredentialRefusal(error), tencentCode: code, traceId }
  }
  const isOurLimit = error instanceof AppError && /rate_limited|quota_used_up/.test(error.code)
  if (!isOurLimit) log.error({ err: error }, 'the check of an enterprise secret failed')
  return { result: isOurLimit ? 'limit_reached' : 'unreachable', tencentCode: null, traceId: null }
}

/** How this server reaches the platform. Which address of it Tencent sees, only its network knows. */
async function findFamily(name: string): Promise<number | null> {
  try {
    return (await lookup(new URL(platformNamed(name).restOrigin).hostname)).family
  } catch {
    return null
  }
}
