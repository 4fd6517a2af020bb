import 'server-only'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'

/** Runs work of a delivery. What fails unforeseen (the database) is told as `unavailable`: Tencent sends it again. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    metrics().deliveries.inc({ outcome: 'unavailable' })
    throw new AppError('unavailable', 'a delivery could not be taken', { cause })
  }
}
