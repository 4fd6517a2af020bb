import type { ApiProblem } from '@/lib/fetcher'

/** After these nobody knows here whether the door did its work. */
const openCodes = new Set(['offline', 'outcome_unknown', 'idempotency_in_progress', 'unavailable', 'internal'])

/** Whether a failed request may have been carried out all the same. */
export const mayBeDone = ({ code }: ApiProblem): boolean => openCodes.has(code)
