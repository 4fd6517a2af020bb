import 'server-only'
import { type Attempt, withDeliveryNoted } from '@/lib/deliveries/note-delivery'
import { decodeCheck } from '@/lib/tencent'
import { decodeDelivery } from './decode-delivery'
import { orUnavailable } from './or-unavailable'
import { RefusedDelivery } from './refused-delivery'
import { noteCheck } from './subscriptions'
import { signedHeaders, verifyDelivery } from './verify-delivery'

const MAX_LENGTH = 4_096

/**
 * Answers Tencent's check of an address: the text in `check_str`, decoded, if it is signed with the address's token; never a word of
 * it otherwise. Throws AppError `not_allowed`, `invalid_input` or `unavailable`.
 */
export async function checkAddress(arrival: Omit<Attempt, 'kind' | 'bytes'>): Promise<string> {
  const attempt: Attempt = { ...arrival, kind: 'check', bytes: Buffer.alloc(0) }
  return await withDeliveryNoted(attempt, () => answerCheck(attempt))
}

async function answerCheck(attempt: Attempt): Promise<string> {
  const { key, now, request } = attempt
  const data = readCheckString(request.url)
  attempt.data = data
  attempt.bytes = Buffer.from(data)
  const delivery = { key, now, data, ...signedHeaders(request) }
  return await orUnavailable(async () => {
    const { id, aesKey } = await verifyDelivery(delivery)
    const text = await decodeDelivery(delivery, () => decodeCheck(data, aesKey))
    await noteCheck(id, now)
    return text
  })
}

/** The parameter after exactly one URL decoding. Not as a form: a plus sign is a digit of Base64. */
function readCheckString(url: string): string {
  const [, value = ''] = /[?&]check_str=([^&#]*)/.exec(url) ?? []
  if (value.length > MAX_LENGTH) throw new RefusedDelivery('invalid_input', 'check_str is too long', 'body')
  try {
    return decodeURIComponent(value)
  } catch {
    throw new RefusedDelivery('invalid_input', 'check_str is not URL-encoded', 'body')
  }
}
