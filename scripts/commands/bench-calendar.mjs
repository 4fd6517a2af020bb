import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { findBrowser } from '../steps/find-browser.mjs'
import { startInstallation } from './test-browser.mjs'

/** `npm run bench -- calendar`: how the calendar answers hands with 500 meetings in a month, see bench/calendar. */
export async function benchCalendar() {
  const browser = await findBrowser()
  const { addresses, stop } = await step('Installation', () => startInstallation({}, { personPerMinute: 10_000_000 }))
  const { origin, sandboxOrigin } = addresses
  const surroundings = { origin, sandboxOrigin, browser, folder: inCheckout('.data', 'bench') }
  const { exited } = startChild({
    name: 'The calendar',
    command: process.execPath,
    args: ['--import', 'tsx', 'bench/calendar/main.ts'],
    cwd: inCheckout(),
    env: { ...process.env, CALENDAR: JSON.stringify(surroundings) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('The run was ended: its numbers would mean nothing')
  return 0
}
