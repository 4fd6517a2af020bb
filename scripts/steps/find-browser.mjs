import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { runToEnd } from '../processes/children.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(canRun)
}

async function fromPlaywright() {
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return file && canRun(file) ? file : undefined
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return undefined
  return step('Installing Chromium', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
      const { code, output } = await runToEnd({ name: 'apt-get', command: '/usr/bin/apt-get', args, env })
      if (code !== 0)
        throw new Hint(`Chromium could not be installed:\n${output.trim().split('\n').slice(-5).join('\n')}`)
    }
    return onPath()
  })
}

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own, or Debian's package when we may.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named && !canRun(named)) throw new Hint(`CHROMIUM_PATH=${named} cannot be run`)
  const found = named || onPath() || (await fromPlaywright()) || (await fromApt())
  if (!found) throw new Hint('No Chromium for the browser tests: install one, or set CHROMIUM_PATH')
  return found
}
