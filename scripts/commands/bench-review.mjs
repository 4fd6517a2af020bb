import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startInstallation } from './test-browser.mjs'

/** `npm run bench -- review`: the lists of the admin review in a large organisation, see bench/review. */
export async function benchReview() {
  const { addresses, stop } = await step('Installation', () => startInstallation())
  const { origin, adminUrl } = addresses
  const surroundings = { origin, adminUrl, folder: inCheckout('.data', 'bench') }
  const { exited } = startChild({
    name: 'The review',
    command: process.execPath,
    args: ['--import', 'tsx', 'bench/review/main.ts'],
    cwd: inCheckout(),
    env: { ...process.env, REVIEW: JSON.stringify(surroundings) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('The run was ended: its numbers would mean nothing')
  return 0
}
