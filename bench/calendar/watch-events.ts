import type { Page } from 'playwright'

declare global {
  interface Window {
    waited: number[]
    /** When the last press was, and when the page last changed. */
    pressedAt: number
    changedAt: number
  }
}

/** The events of a hand; of the others a browser makes many more for each. */
const watched = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup', 'long frame']

/**
 * Notes how long the page took from every press to the next picture, as the browser tells it (Event Timing, in steps of 8 ms), and
 * how long each frame took in which a pointer moved, of which Event Timing tells nothing.
 */
export async function collectEvents(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    window.waited = []
    window.pressedAt = 0
    window.changedAt = 0
    for (const name of ['click', 'keydown']) {
      window.addEventListener(
        name,
        ({ timeStamp }) => {
          window.pressedAt = timeStamp
        },
        { capture: true },
      )
    }
    new MutationObserver(() => {
      window.changedAt = performance.now()
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (names.includes(name)) window.waited.push(duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    let isWaiting = false
    window.addEventListener(
      'pointermove',
      ({ buttons }) => {
        if (buttons === 0 || isWaiting) return
        isWaiting = true
        const since = performance.now()
        requestAnimationFrame(() => {
          setTimeout(() => {
            isWaiting = false
            window.waited.push(performance.now() - since)
          })
        })
      },
      { capture: true },
    )
  }, watched)
}

/** What was noted since the last time. */
export function takeEvents(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const waited = window.waited
    window.waited = []
    return waited
  })
}

const QUIET_MS = 150

/** Waits until the page has stopped changing, and says how long after the last press that was; 0 if it changed nothing. */
export function waitUntilQuiet(page: Page): Promise<number> {
  return page.evaluate(
    (quiet) =>
      new Promise<number>((done) => {
        const timer = setInterval(() => {
          const { pressedAt, changedAt } = window
          if (performance.now() - Math.max(pressedAt, changedAt) < quiet) return
          clearInterval(timer)
          done(Math.max(0, changedAt - pressedAt))
        }, 20)
      }),
    QUIET_MS,
  )
}
