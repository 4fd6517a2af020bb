import { randomBytes } from 'node:crypto'
import { vi } from 'vitest'

/** The least that our modules need to know of their installation, for the tests of one file; import them afterwards. */
export function stubEnvironment(publicUrl: string): void {
  const settings = {
    PUBLIC_URL: publicUrl,
    DATABASE_URL: 'postgresql://localhost/none',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    TENCENT_PLATFORMS: '{}',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
}
