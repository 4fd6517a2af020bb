import { SignInProblem } from './sign-in-problem'

const STATE = /^[A-Za-z0-9]{1,64}$/
const LONGEST_CODE = 512

/** What a callback brought. */
interface CallbackAnswer {
  state: string
  /** Missing when the person refused. */
  authCode: string | undefined
}

/**
 * Reads the query of a callback. A parameter that comes twice, a list, or a state that cannot be ours is the same
 * problem as an unknown state. What `error` says is never repeated.
 */
export function readCallback(query: URLSearchParams): CallbackAnswer {
  const names = [...query.keys()]
  const isAmbiguous = new Set(names).size !== names.length || names.some((name) => name.includes('['))
  const state = query.get('state') ?? ''
  const code = query.get('auth_code') ?? ''
  if (isAmbiguous || !STATE.test(state) || code.length > LONGEST_CODE) throw new SignInProblem('state-mismatch')
  return { state, authCode: query.has('error') || code === '' ? undefined : code }
}
