import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'

/** A local Tencent Meeting of one test file: in memory, on a free port. */
export type TestSandbox = Pick<Sandbox, 'origin' | 'close'>

/** Starts one; `close` it in `afterAll`. */
export function startTestSandbox(): Promise<TestSandbox> {
  return startSandbox({ port: 0 })
}
