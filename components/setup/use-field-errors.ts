import type { ApiProblem } from '@/lib/fetcher'
import { useFieldMessage } from '../meetings/use-field-message'

/** The sentences of a refused form by field, the first of each. */
export function useFieldErrors(problem: ApiProblem | undefined): Partial<Record<string, string>> {
  const message = useFieldMessage()
  const entries = (problem?.errors ?? []).map(({ path, code }) => [path, message(code)] as const)
  return Object.fromEntries(entries.reverse())
}
