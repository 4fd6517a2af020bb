import { createHmac, randomInt } from 'node:crypto'
import type { TestTenant } from './make-tenant'

/** A meeting as the platform has it, by a call with the enterprise's secret that shares no code with lib/tencent. */
export async function askSandbox(
  { credential, corp }: TestTenant,
  { origin }: { origin: string },
  path: string,
): Promise<Record<string, unknown>> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = String(randomInt(1, 2 ** 40))
  const head = `X-TC-Key=${credential.secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`
  const hex = createHmac('sha256', credential.secretKey).update(`GET\n${head}\n${path}\n`).digest('hex')
  const answer = await fetch(`${origin}${path}`, {
    headers: {
      'X-TC-Key': credential.secretId,
      'X-TC-Timestamp': timestamp,
      'X-TC-Nonce': nonce,
      'X-TC-Signature': Buffer.from(hex).toString('base64'),
      AppId: corp.corpId,
      ...(credential.sdkId ? { SdkId: credential.sdkId } : {}),
      'X-TC-Registered': '1',
    },
  })
  const { meeting_info_list: [meeting] = [] } = (await answer.json()) as {
    meeting_info_list?: Record<string, unknown>[]
  }
  if (!meeting) throw new Error(`the sandbox answered ${answer.status}`)
  return meeting
}
