/**
 * The person a call is made as. `idType` is the platform's: 1 the enterprise's userid, 2 the open_id of an application.
 * `sendOperatorId`: this platform's newer version wants the id under its newer name as well.
 */
export type Operator = { id: string; idType: 1 | 2; sendOperatorId: boolean }

/** The person under the documented name, `userid`; with OAuth that is the open_id. */
export function asUserid({ id }: Operator) {
  return { userid: id }
}

/** The person under the newer name, for operations that know no other. */
export function asOperatorId({ id, idType }: Operator) {
  return { operator_id: id, operator_id_type: idType }
}

/** For operations whose newer version replaces `userid`: both names where the platform wants them. */
export function asUseridAndOperatorId(operator: Operator) {
  return operator.sendOperatorId ? { ...asUserid(operator), ...asOperatorId(operator) } : asUserid(operator)
}

/** For operations that name nobody, whose newer version wants a person: only where the platform does. */
export function asNewOperatorId(operator: Operator) {
  return operator.sendOperatorId ? asOperatorId(operator) : {}
}

/** Stands for nobody in operations that name no person. */
export const NOBODY: Operator = { id: '', idType: 1, sendOperatorId: false }

/** Device type of the caller. It restricts nothing; the documentation says to send 1 (PC) when in doubt. */
export const CALLING_DEVICE = { instanceid: 1 }
