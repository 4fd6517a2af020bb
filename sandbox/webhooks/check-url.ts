import { randomBytes } from 'node:crypto'
import type { Subscription } from '../state/model'
import type { Modes } from '../state/world'
import { encodeMessage } from './encode-message'
import type { HttpClient } from './http-client'
import { signWebhook, signWrongly } from './sign-webhook'

const DEADLINE_MS = 3000

/** A text whose Base64 holds the characters that careless decoding loses: +, / and =. */
function newPlaintext(): string {
  return `${randomBytes(6).toString('hex')}~~~>>>???${randomBytes(4).toString('hex')}`
}

/** Asks the address whether it can read what it will be sent. Answers why it cannot, undefined when it can. */
export async function checkUrl(
  client: HttpClient,
  { url, token, aesKey }: Pick<Subscription, 'url' | 'token' | 'aesKey'>,
  modes: Pick<Modes, 'webhookPadding' | 'webhookSignature'>,
): Promise<string | undefined> {
  const plaintext = newPlaintext()
  const checkStr = encodeMessage(plaintext, aesKey, modes.webhookPadding)
  const headers = modes.webhookSignature === 'right' ? signWebhook(token, checkStr) : signWrongly(token, checkStr)
  const target = new URL(url)
  target.hash = ''
  const query = `check_str=${encodeURIComponent(checkStr)}`
  target.search = target.search ? `${target.search}&${query}` : query
  const answer = await client.send({
    method: 'GET',
    url: target.href,
    headers: { ...headers },
    deadlineMs: DEADLINE_MS,
  })
  if (answer.error !== undefined) return answer.error
  if (answer.status !== 200) return `HTTP ${answer.status}`
  return answer.body === plaintext ? undefined : 'the answer is not the decoded check_str'
}
