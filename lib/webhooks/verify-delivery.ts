import 'server-only'
import { isFresh, type SignedDelivery, verifySignature } from '@/lib/tencent'
import { RefusedDelivery, type RefusedStep } from './refused-delivery'
import { noteRejection, type OpenSubscription, openSubscription } from './subscriptions'

/** Stands in for the token of an address that nobody has, so that it takes the same work to refuse. */
const NO_TOKEN = '0'.repeat(25)

/** What came to an address, and when. */
export interface Delivery extends SignedDelivery {
  key: string
  now: Date
}

/** The headers of a delivery that it is signed with. What is missing is empty, and then nothing fits. */
export const signedHeaders = ({ headers }: Pick<Request, 'headers'>): Omit<SignedDelivery, 'data'> => ({
  timestamp: headers.get('timestamp') ?? '',
  nonce: headers.get('nonce') ?? '',
  signature: headers.get('signature') ?? '',
})

/**
 * Finds the subscription of an address and makes sure that the delivery is signed with its token, and lately. Throws AppError
 * `not_allowed`: one answer for an address that nobody has, a wrong signature and an old message.
 */
export async function verifyDelivery({ key, now, ...signed }: Delivery): Promise<OpenSubscription> {
  const subscription = await openSubscription(key)
  const isSigned = verifySignature(subscription?.token ?? NO_TOKEN, signed)
  if (!subscription || !isSigned) {
    await noteRejection(key, 'signature', now)
    throw refused(subscription ? 'signature' : 'address')
  }
  if (!isFresh(signed.timestamp, now)) {
    await noteRejection(key, 'timestamp', now)
    throw refused('timestamp')
  }
  return subscription
}

const refused = (step: RefusedStep) =>
  new RefusedDelivery('not_allowed', 'the delivery is not signed for this address, or too old', step)
