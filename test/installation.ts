import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/lib/db'
import type { PlatformLimits } from '@/lib/env'
import { createTestDatabase, type TestDatabase } from './database'
import { useTestEnvironment } from './environment'
import { startTestSandbox, type TestSandbox } from './sandbox'

/**
 * A whole installation for one test file: its own database and its own Tencent Meeting. Usable in tests and hooks. Its calls
 * know no limits but those given; `{}` are the documented ones.
 */
export function testInstallation(limits?: PlatformLimits): {
  readonly sandbox: TestSandbox
  readonly database: TestDatabase
} {
  let started: { sandbox: TestSandbox; database: TestDatabase } | undefined
  beforeAll(async () => {
    const [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()])
    useTestEnvironment(database, sandbox.origin, limits)
    started = { sandbox, database }
  })
  afterAll(async () => {
    await Promise.all([closeDatabase(), started?.sandbox.close()])
    await started?.database.drop()
  })
  const get = () => {
    if (!started) throw new Error('the installation is there once the tests run')
    return started
  }
  return {
    get sandbox() {
      return get().sandbox
    },
    get database() {
      return get().database
    },
  }
}
