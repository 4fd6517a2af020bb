import 'server-only'
import pino from 'pino'
import { logLevel } from './env'

/**
 * The one log: JSON lines on stdout. Callers name the fields they log, secrets are never among them; the list below is
 * the second wall for a field that slipped in.
 */
export const log = pino({
  level: logLevel(),
  base: null,
  redact: {
    paths: ['accessToken', 'refreshToken', 'secret', 'secretKey', 'password', 'authCode', 'state', 'cookie'].flatMap(
      (name) => [name, `*.${name}`],
    ),
    censor: '[removed]',
  },
})
