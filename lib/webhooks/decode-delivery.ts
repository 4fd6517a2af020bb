import 'server-only'
import { UnreadableDeliveryError } from '@/lib/tencent'
import { RefusedDelivery } from './refused-delivery'
import { noteRejection } from './subscriptions'

/** Decodes what was verified. Throws AppError `invalid_input`, whichever step failed. */
export async function decodeDelivery<T>({ key, now }: { key: string; now: Date }, decode: () => T): Promise<T> {
  try {
    return decode()
  } catch (error) {
    if (!(error instanceof UnreadableDeliveryError)) throw error
    await noteRejection(key, 'content', now)
    throw new RefusedDelivery('invalid_input', error.message, 'content')
  }
}
