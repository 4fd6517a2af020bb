import 'server-only'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { tokenTransport } from '@/lib/connections/token-transport'
import { log } from '@/lib/log'
import { exchangeAuthCode, TencentError } from '@/lib/tencent'
import { explainApplicationRefusal } from './explain-application-refusal'
import type { ApplicationCheck } from './schema'

/** No code of Tencent's looks like that; it can only be refused. */
const MADE_UP_CODE = 'connection-check'

interface ProbedApplication {
  platform: string
  sdkId: string
  secret: string
}

/**
 * Shows an application to the token endpoint with a made-up code and reads the refusal. There is no call that an application
 * may make without a person, so that enterprise id and callback address show at the first sign-in only.
 */
export async function probeApplication({ platform, sdkId, secret }: ProbedApplication): Promise<ApplicationCheck> {
  const facts = { at: new Date().toISOString(), tencentCode: null, traceId: null, addressFamily: null }
  try {
    await exchangeAuthCode(platformNamed(platform), { sdkId, secret, authCode: MADE_UP_CODE }, tokenTransport())
    return { ...facts, result: 'accepted' }
  } catch (error) {
    if (!(error instanceof TencentError)) {
      log.error({ err: error }, 'the check of an application failed')
      return { ...facts, result: 'unreachable' }
    }
    const { code = null, traceId = null } = error
    const result = explainApplicationRefusal(error)
    return { ...facts, result, traceId, tencentCode: result === 'accepted' ? null : code }
  }
}
