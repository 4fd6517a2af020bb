import { setTimeout as wait } from 'node:timers/promises'
import { Hint } from '../hint.mjs'
import { print } from '../print.mjs'
import { fail } from '../run-script.mjs'
import { acceptsChildren } from './children.mjs'

const minuteMs = 60_000
const endsAllowedInAMinute = 5

/**
 * Starts a program, and again whenever it ends by itself. One that ends time and again ends the script.
 * @param {() => Promise<import('./children.mjs').Child>} start
 * @returns {Promise<void>} once it has started for the first time
 */
export async function keepRunning(start) {
  /** @type {number[]} */
  let ends = []

  /** @param {import('./children.mjs').Child} child */
  async function watch(child) {
    const { code, signal } = await child.exited
    if (!acceptsChildren()) return
    ends = [...ends.filter((time) => time > Date.now() - minuteMs), Date.now()]
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
    if (ends.length > endsAllowedInAMinute) throw new Hint(`${child.name} ${how}, again and again; see its log`)
    print(`  ${child.name} ${how}; starting it again`)
    await wait(200 * ends.length)
    if (acceptsChildren()) watch(await start()).catch(fail)
  }

  watch(await start()).catch(fail)
}
