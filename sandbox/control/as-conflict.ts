import { ApiError } from '../gateway/operation'
import { ControlError } from './control-error'

/** What the rules of the platform refuse is 409 on the control side. */
export function asConflict<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof ApiError ? new ControlError(error.message, 409) : error
  }
}
