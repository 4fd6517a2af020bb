import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'
import { logLevel } from './env'

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleLogFields?: AsyncLocalStorage<object> }
shared.consoleLogFields ??= new AsyncLocalStorage()
const fields = shared.consoleLogFields

/** What a terminal or a reader of lines would obey, and JSON lets pass: C1 controls, line separators, bidi marks. */
const obeyed = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const stdout = pino.destination(1)
const write = (line: string) =>
  stdout.write(line.replace(obeyed, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`))

/**
 * The one log: JSON lines on stdout. Callers name the fields they log, secrets are never among them; the list below is
 * the second wall for a field that slipped in.
 */
export const log = pino(
  {
    level: logLevel(),
    base: null,
    mixin: () => ({ ...fields.getStore() }),
    redact: {
      paths: ['accessToken', 'refreshToken', 'secret', 'secretKey', 'password', 'authCode', 'state', 'cookie'].flatMap(
        (name) => [name, `*.${name}`],
      ),
      censor: '[removed]',
    },
  },
  { write },
)

/** Runs work whose every line in the log has these fields: the request or the job that it is for. */
export const withLogFields = <T>(named: { requestId: string } | { job: string; task: string }, work: () => T): T =>
  fields.run(named, work)
