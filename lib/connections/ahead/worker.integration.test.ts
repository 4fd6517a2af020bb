import { afterEach, expect, it } from 'vitest'
import { connected } from '@/test/connected'
import { storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { asAdmin, passTime } from '@/test/queued-jobs'
import { startWorker } from '@/test/start-worker'

const installation = testInstallation()
const SIX_HOURS = 6 * 3_600_000

let worker: ReturnType<typeof startWorker> | undefined
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

it('refreshes what is due without being asked', async () => {
  const { ref, version } = await connected(installation.sandbox)
  await asAdmin(installation.database, (admin) => passTime(admin, SIX_HOURS))
  worker = startWorker()
  const isRefreshed = async () => (await storedConnection(ref)).version
  await expect.poll(isRefreshed, { timeout: 20_000 }).toBe(version + 1)
})
