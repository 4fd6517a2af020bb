import type { Locator } from 'playwright/test'

/** A finger wants 44 pixels each way; steps and fractions may take one. */
const FINGER = 43

/**
 * Controls that a finger does not hit well, each with the size that it really has: what a press reaches counts, so a control that
 * another one covers is small too. Links within a sentence are as high as its line, and blocks on a grid of hours are as large as
 * the time they stand for; both are so by their nature. What lies under a day of the month is for keys: a finger finds the same in the day.
 */
export const findSmallTargets = (place: Locator): Promise<string[]> =>
  place.evaluate((root, least) => {
    const controls = 'a[href],button,input,select,textarea,summary,[role="option"],[role^="menuitem"]'
    const isThere = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]')
      return width > 1 && height > 1 && isShown
    }
    const isInSentence = (element: Element) => {
      const { display, position } = getComputedStyle(element)
      let line = element.parentElement
      while (line && getComputedStyle(line).display.startsWith('inline')) line = line.parentElement
      const own = element.textContent?.trim().length ?? 0
      const isFlat = element.getBoundingClientRect().height < 24 && position === 'static'
      const isInline = display.startsWith('inline') || line !== element.parentElement
      return isFlat && isInline && own > 0 && line !== null && (line.textContent?.trim().length ?? 0) > own
    }
    const reachOf = (element: Element) => {
      element.scrollIntoView({ block: 'center', inline: 'nearest' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const isHit = (atX: number, atY: number) => {
        const hit = document.elementFromPoint(atX, atY)
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element)
      }
      const reach = (stepX: number, stepY: number) => {
        const reaches = (far: number) => isHit(x + stepX * far, y + stepY * far)
        let far = 0
        while (far < 44 && reaches(far + 4)) far += 4
        while (far < 44 && reaches(far + 0.5)) far += 0.5
        return far
      }
      if (!isHit(x, y)) return { across: 0, down: 0 }
      return { across: reach(-1, 0) + reach(1, 0), down: reach(0, -1) + reach(0, 1) }
    }
    return [...root.querySelectorAll(controls)]
      .filter((element) => isThere(element) && !isInSentence(element) && !element.closest('[data-body],[data-slot]'))
      .flatMap((element) => {
        const { across, down } = reachOf(element)
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
        return across < least || down < least ? [`${across} × ${down}: ${element.tagName} ${name}`] : []
      })
  }, FINGER)
