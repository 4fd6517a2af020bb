import { randomBytes } from 'node:crypto'
import type { PlatformLimits } from '@/lib/env'
import type { TestDatabase } from './database'

// A test floods as it likes, unless it is about limits.
const lifted = { personPerMinute: 10_000_000, createsPerHour: 10_000_000, enterprisePerMinute: 10_000_000 }

/** Puts a complete environment in place, as the demo would; call it before the first use of lib/env. */
export function useTestEnvironment(
  database: Pick<TestDatabase, 'url' | 'directUrl'>,
  sandboxOrigin = 'http://127.0.0.1:1',
  limits: PlatformLimits = lifted,
): void {
  const platform = {
    authorizeUrl: `${sandboxOrigin}/marketplace/authorize.html`,
    tokenOrigin: sandboxOrigin,
    restOrigin: sandboxOrigin,
    laterOperations: ['getUserBasicInfo', 'cancelUserAuth'],
    limits,
  }
  Object.assign(process.env, {
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: database.url,
    DIRECT_DATABASE_URL: database.directUrl,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    TENCENT_PLATFORMS: JSON.stringify({ sandbox: platform, older: { ...platform, laterOperations: [] } }),
    LOG_LEVEL: 'silent',
  })
}
