import { ApiError } from '../gateway/operation'

/** 10001: a field of the address book is wrong. */
export function badUserField(field: string, why: string): ApiError {
  return new ApiError(10001, `${field}: ${why}`, 400)
}

/** 20001: nobody of that id is in the enterprise's address book. */
export function userNotExist(userid: string): ApiError {
  return new ApiError(20001, `userid: user does not exist: ${userid}`)
}
