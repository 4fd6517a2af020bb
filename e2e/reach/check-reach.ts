import axe from 'axe-core'
import type { CDPSession, Locator, Page } from 'playwright/test'
import { findOverflow } from '../find-violations'
import { findSmallTargets } from './find-small-targets'
import { findTwins } from './find-twins'

const wide = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
/** What is left of a screen of 1280 pixels at a zoom of 400 %. */
const zoomed = { width: 320, height: 256 }
const MARK = 'data-looked-at'

/** A page that is looked at as on a desk and as in a hand, in light and in dark. */
export class Looker {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async at(page: Page): Promise<Looker> {
    // Once for each page, not for each look at it: reading the script takes longer than what it does.
    await page.addInitScript({ content: axe.source })
    return new Looker(page, await page.context().newCDPSession(page))
  }

  async onDesk(): Promise<void> {
    await this.session.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await this.page.setViewportSize(wide)
  }

  /** Fingers are coarse: only then controls grow. */
  async inHand(): Promise<void> {
    await this.session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    await this.page.setViewportSize(phone)
  }

  /** Everything that keeps somebody from using what is at this place of the page. */
  async findProblems(place: Locator, { isNarrow = false } = {}): Promise<string[]> {
    const { page } = this
    const found: string[] = []
    // axe wants a selector: the place is marked for it.
    await place.evaluate((element, mark) => element.setAttribute(mark, ''), MARK)
    if (!isNarrow) {
      await this.onDesk()
      found.push(...(await this.axe()), ...(await findTwins(place)))
      await page.emulateMedia({ colorScheme: 'dark' })
      // Colours that change by a transition have arrived a frame later, however short it is.
      await this.nextFrame()
      found.push(...(await this.axe(['color-contrast'])).map((problem) => `dark ${problem}`))
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await this.inHand()
    // What has no place on a phone goes a frame later.
    await this.nextFrame()
    if (await place.isVisible()) found.push(...(await this.findProblemsInHand(place)))
    if (isNarrow) found.push(...(await this.axe()))
    await place.evaluateAll((elements, mark) => {
      for (const element of elements) element.removeAttribute(mark)
    }, MARK)
    return found
  }

  private nextFrame(): Promise<unknown> {
    return this.page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))))
  }

  private async findProblemsInHand(place: Locator): Promise<string[]> {
    const found = await findSmallTargets(place)
    for (const size of [zoomed, phone]) {
      await this.page.setViewportSize(size)
      const overflow = await findOverflow(this.page)
      if (overflow > 0) found.push(`scrolls sideways by ${overflow} at ${size.width} pixels`)
    }
    return found
  }

  private axe(rules?: string[]): Promise<string[]> {
    const options = {
      resultTypes: ['violations' as const],
      ...(rules && { runOnly: { type: 'rule' as const, values: rules } }),
    }
    return this.page.evaluate(
      async ({ selector, options }) => {
        const { axe: checker } = window as unknown as { axe: typeof axe }
        const { violations } = await checker.run(selector, options)
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
      },
      { selector: `[${MARK}]`, options },
    )
  }
}
