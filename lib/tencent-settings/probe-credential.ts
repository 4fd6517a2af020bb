import 'server-only'
import { lookup } from 'node:dns/promises'
import { platformFetch, platformNamed } from '@/lib/connections/platform-fetch'
import { log } from '@/lib/log'
import { createClient, createNonce, enterpriseSecret, operations, TencentError } from '@/lib/tencent'
import { explainCredentialRefusal } from './explain-credential-refusal'
import type { CredentialCheck, CredentialResult } from './schema'

/** For one reading, its repetitions included. */
const DEADLINE_MS = 6_000

/** An enterprise secret in plain text, for the moment of the check. */
export interface ProbedCredential {
  platform: string
  corpId: string
  sdkId: string | null
  secretId: string
  secretKey: string
}

type Reading = Pick<CredentialCheck, 'result' | 'tencentCode' | 'traceId'>

/**
 * Reads one user of the enterprise with this secret: the oldest reading that it alone may make, and names nobody. Where
 * Tencent only says that one of three ids is wrong, a second reading without the SdkId tells whether it was that one.
 */
export async function probeCredential(probed: ProbedCredential): Promise<CredentialCheck> {
  const first = await read(probed)
  const isSdkId =
    first.result === 'ids_refused' &&
    probed.sdkId !== null &&
    isPastIds((await read({ ...probed, sdkId: null })).result)
  return {
    ...first,
    result: isSdkId ? 'sdk_id_not_assigned' : first.result,
    at: new Date().toISOString(),
    addressFamily: first.result === 'address_refused' ? await findFamily(probed.platform) : null,
  }
}

/** Whether the ids themselves were taken: an answer that never came proves nothing. */
const isPastIds = (result: CredentialResult): boolean => result !== 'ids_refused' && result !== 'unreachable'

async function read({ platform: name, corpId, sdkId, secretId, secretKey }: ProbedCredential): Promise<Reading> {
  let isClockWrong = false
  try {
    const client = createClient({
      restOrigin: platformNamed(name).restOrigin,
      fetch: platformFetch('rest'),
      now: Date.now,
      nonce: createNonce,
      deadlineMs: DEADLINE_MS,
      authenticator: enterpriseSecret({ appId: corpId, sdkId: sdkId ?? undefined, secretId, secretKey }),
      // The client mends a wrong clock by itself, at the cost of a call each time; here it is what there is to say.
      onCall: ({ error }) => {
        isClockWrong ||= error?.code === 190300
      },
    })
    await client.call(operations.listUsers, { size: 1 })
    return { result: isClockWrong ? 'clock_wrong' : 'works', tencentCode: null, traceId: null }
  } catch (error) {
    if (error instanceof TencentError) {
      return {
        result: explainCredentialRefusal(error),
        tencentCode: error.code ?? null,
        traceId: error.traceId ?? null,
      }
    }
    log.error({ err: error }, 'the check of an enterprise secret failed')
    return { result: 'unreachable', tencentCode: null, traceId: null }
  }
}

/** How this server reaches the platform. Which address of it Tencent sees, only its network knows. */
async function findFamily(name: string): Promise<number | null> {
  try {
    return (await lookup(new URL(platformNamed(name).restOrigin).hostname)).family
  } catch {
    return null
  }
}
