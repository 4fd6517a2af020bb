import { randomBytes } from 'node:crypto'
import type { Answer } from '../http/answer'
import type { ApiError } from './operation'
import { wireJson } from './wire-json'

/** A trace id as every answer of the gateway carries one. */
function traced(status: number, body: string): Answer {
  const headers: Record<string, string> = { 'X-Tc-Trace': randomBytes(16).toString('hex') }
  if (body) headers['content-type'] = 'application/json; charset=utf-8'
  return { status, headers, body }
}

/** HTTP 200 with JSON, or with no body at all. */
export function restAnswer(value: unknown): Answer {
  return traced(200, value === undefined ? '' : wireJson(value))
}

/** `{error_info}`; newer platforms add new_error_code. */
export function restError({ code, message, status }: Pick<ApiError, 'code' | 'message' | 'status'>, withNew: boolean) {
  const info = { error_code: code, ...(withNew && { new_error_code: newErrorCode(code) }), message }
  return { ...traced(status, wireJson({ error_info: info })), code }
}

/** The sandbox's own failure: nothing the platform would ever say. */
export function sandboxFailure(what: string, operation: string | undefined, problems: string[]): Answer {
  process.stderr.write(`SANDBOX FAILURE ${what} (${operation ?? 'no operation'}): ${problems.join('; ')}\n`)
  return {
    ...traced(500, wireJson({ sandbox: what, operation, problems })),
    notes: [`${what}: ${problems.join('; ')}`],
  }
}

/** Prefix of the part of the platform, then the old code padded to six digits. */
function newErrorCode(code: number): number {
  return prefixOf(code) * 1_000_000 + (code % 1_000_000)
}

function prefixOf(code: number): number {
  if (code === 9042) return 1009
  if ((code >= 190300 && code <= 190313) || (code >= 200001 && code <= 200006)) return 200
  if (code >= 13000 && code < 14000) return 101
  if (code >= 4000 && code < 5000) return 108
  return 1000
}
