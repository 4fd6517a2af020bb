import 'server-only'
import { AppError } from '@/lib/errors'
import { pause } from './pause'

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 500

/**
 * Repeats a write that the database refused until it succeeds or `endsAt` (`performance.now()`) has passed; throws the last
 * error then. Our own verdict about the row (an AppError) is final at once. For a pair that Tencent has issued: not storing it loses the sign-in.
 */
export async function retryWrite<T>(endsAt: number, write: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await write()
    } catch (error) {
      if (error instanceof AppError || performance.now() + wait >= endsAt) throw error
      await pause(wait)
    }
  }
}
