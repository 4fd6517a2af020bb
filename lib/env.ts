import 'server-only'
import { z } from 'zod'

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)

const calls = z.int().min(1).optional()

const limits = z.strictObject({
  personPerMinute: calls,
  createsPerHour: calls,
  enterprisePerMinute: calls,
  enterprisePerDay: calls,
  accountPerMinute: calls,
  heavyPerMinute: calls,
})

/** How many calls a platform allows; what is left out is as documented. */
export type PlatformLimits = z.infer<typeof limits>

const platform = z.strictObject({
  authorizeUrl: z.url({ protocol: /^https?$/ }),
  tokenOrigin: origin,
  restOrigin: origin,
  /** Operations of later API versions that this platform has. */
  laterOperations: z.array(z.string()).default([]),
  limits: limits.default({}),
  /** By SdkId, where Tencent has agreed on other numbers with an application's owner. */
  applicationLimits: z.record(z.string(), limits).default({}),
})

/** Where one Tencent Meeting is: production, or a sandbox. Only origins listed here are ever connected to. */
export type Platform = z.infer<typeof platform>

/** Refuses what people type in place of a key: one byte again and again, and any text, such as a passphrase or an example. */
const looksRandom = (bytes: Buffer): boolean =>
  new Set(bytes).size >= 8 && bytes.some((byte) => byte < 0x20 || byte > 0x7e)

const encryptionKey = z.string().transform((entry, context) => {
  const [id = '', encoded = '', ...rest] = entry.split(':')
  const bytes = Buffer.from(encoded, 'base64')
  const isWritten = /^[a-zA-Z0-9]{1,16}$/.test(id) && rest.length === 0 && bytes.toString('base64') === encoded
  if (!isWritten || bytes.length !== 32 || !looksRandom(bytes)) {
    context.addIssue('each key is id:base64 of 32 random bytes; make one with: openssl rand -base64 32')
    return z.NEVER
  }
  return { id, bytes }
})

const keyRing = z
  .string()
  .transform((list) => list.split(',').map((entry) => entry.trim()))
  .pipe(z.array(encryptionKey).min(1))
  .refine((keys) => new Set(keys.map((key) => key.id)).size === keys.length, 'two keys have the same id')
  .refine(
    (keys) => new Set(keys.map((key) => key.bytes.toString('hex'))).size === keys.length,
    'two ids have the same key',
  )

const platforms = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('is not JSON')
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), platform))

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** The address people open. Cookies, links and the origin check follow from it. */
  PUBLIC_URL: origin,
  /** Further addresses the same installation is served at (several web processes), comma separated. */
  SERVED_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(origin)),
  DATABASE_URL: z.string().min(1),
  DIRECT_DATABASE_URL: z.string().min(1).optional(),
  /** Off behind a pooler that does not carry named statements over (pgbouncer before 1.21). */
  DATABASE_NAMED_STATEMENTS: z.enum(['on', 'off']).default('on'),
  /** At least two: a key is struck off the list on one connection while another one counts. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).default(10),
  NEXTAUTH_SECRET: z.string().min(32, 'at least 32 random characters'),
  ENCRYPTION_KEYS: keyRing,
  TENCENT_PLATFORMS: platforms,
  /** Proxies in front of the web processes, each of which appends to `X-Forwarded-For`. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Sign-ins that may be begun from one address in ten minutes; an enterprise may be behind one. */
  SIGN_IN_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(300),
  /** Where this process serves its metrics, off the public port; none without. Each process needs a port of its own. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** Opens `GET /metrics` on the public port to whoever sends it as a bearer token. */
  METRICS_TOKEN: z.string().min(32, 'at least 32 random characters').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

/** Parses the environment, or says in one message which names are missing or wrong. Values are never repeated. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete (see .env.example):\n${[...new Set(lines)].join('\n')}`)
}

let parsed: Env | undefined

/** The parsed environment; read on first use, so that a build needs none of it. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** The log's level alone, so that a build or a script without the rest of the environment can log. */
export function logLevel(): Env['LOG_LEVEL'] {
  return schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL)
}
