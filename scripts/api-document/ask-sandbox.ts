import { createNonce, enterpriseSecret } from '../../lib/tencent'

type Directory = {
  corps: { corpId: string; credentials: { secretId: string; secretKey: string; sdkId?: string }[] }[]
}

/** The gateway's answer to an address that it does not offer; it comes after the signature and before anything else. */
const NOT_OFFERED = 200004

/** Which of these operations the sandbox at this address offers: all but those it says it does not know. */
export async function askSandbox(
  origin: string,
  operations: { operationId: string; method: string; path: string }[],
): Promise<Set<string>> {
  const { corps } = (await (await fetch(`${origin}/_sandbox/directory`)).json()) as Directory
  const [corp] = corps
  const [credential] = corp?.credentials ?? []
  if (!corp || !credential) throw new Error('the sandbox has no enterprise with a credential')
  const caller = enterpriseSecret({ appId: corp.corpId, ...credential })

  const offered = new Set<string>()
  for (const { operationId, method, path } of operations) {
    const uri = path.replaceAll(/\{\w+\}/g, '1')
    const timestamp = Math.floor(Date.now() / 1000)
    const headers = caller.sign({ method, uri, body: '', timestamp, nonce: createNonce() })
    const answer = await fetch(`${origin}${uri}`, { method, headers })
    const { error_info } = JSON.parse((await answer.text()) || '{}') as { error_info?: { error_code?: number } }
    if (error_info?.error_code !== NOT_OFFERED) offered.add(operationId)
  }
  return offered
}
