import type { Page } from 'playwright'

declare global {
  interface Window {
    waited: number[]
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
