import type { Operation } from './catalogue/define-operation'
import { NOBODY, type Operator } from './catalogue/operator'
import type { ClientOptions } from './client-options'
import { TencentError } from './errors'
import type { Authenticator } from './sign'

type Facts = Pick<ClientOptions, 'operatorUserid' | 'laterOperations' | 'sendOperatorId'>

/**
 * The person whom an operation is called as. Throws TencentError `input` where this credential or platform cannot call
 * it, or where nobody is named although the operation needs somebody.
 */
export function operatorOf(operation: Operation, authenticator: Authenticator, facts: Facts): Operator {
  const { id, since, auth, namesPerson = true } = operation
  if (!auth.includes(authenticator.mode)) throw refusal(id, `does not accept ${authenticator.mode} authentication`)
  if (since === 'later' && facts.laterOperations === false) throw refusal(id, 'does not exist on this platform')
  const sendOperatorId = facts.sendOperatorId ?? false
  if (authenticator.mode === 'oauth') return { id: authenticator.openId, idType: 2, sendOperatorId }
  const userid = facts.operatorUserid
  if (!namesPerson && !userid) return NOBODY
  // The documentation forbids the userid 1: what it leads to is undefined.
  if (!userid || userid === '1') throw refusal(id, 'needs the userid of a person to act as, which is not 1')
  return { id: userid, idType: 1, sendOperatorId }
}

function refusal(operationId: string, reason: string): TencentError {
  return new TencentError({ kind: 'input', message: `${operationId} ${reason}`, outcome: 'not-executed' })
}
