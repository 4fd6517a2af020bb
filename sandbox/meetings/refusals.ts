import { ApiError } from '../gateway/operation'

/** 9003, also for meetings the caller may not know of. HTTP 500 as documented. */
export function meetingNotExist(): ApiError {
  return new ApiError(9003, 'MEETING NOT EXIST')
}

/** 200006 with the name of the field, HTTP 400. Which code a broken rule gives is not documented. */
export function badParameter(field: string, why: string): ApiError {
  return new ApiError(200006, `${field}: ${why}`, 400)
}

/** 190001: nobody of that id is registered in the enterprise. */
export function userNotRegistered(userid: string): ApiError {
  return new ApiError(190001, `user not registered: ${userid}`)
}

/** 9042: the caller may not do this, or not now. */
export function noPermission(why: string): ApiError {
  return new ApiError(9042, `NO PERMISSION: ${why}`)
}

/** 9007: the meeting, or the occurrence, was cancelled before. */
export function alreadyCancelled(): ApiError {
  return new ApiError(9007, 'MEETING CANCLED')
}

/** 13602: people are inside. */
export function alreadyStarted(): ApiError {
  return new ApiError(13602, 'MEETING HAS STARTED')
}

/** 13603: the booked time has passed, or the meeting was ended for good. */
export function alreadyOver(): ApiError {
  return new ApiError(13603, 'MEETING HAS ENDED')
}
