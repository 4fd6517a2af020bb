import type { Locator } from 'playwright/test'

/** Two of these in one view do the same. */
const same = [/^清除筛选/, /^复制编号/, /^重试$/, /^关闭$/]

/** Names that two controls of a view have though they do different things, and controls without a name. */
export async function findTwins(place: Locator): Promise<string[]> {
  const controls = await place.evaluate((root) => {
    const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    const nameOf = (element: HTMLElement) => {
      const by = element.getAttribute('aria-labelledby')
      const label = element.getAttribute('aria-label')
      const written = element instanceof HTMLInputElement ? words(element.labels?.[0]) : words(element)
      return label ?? (by ? words(document.getElementById(by)) : written)
    }
    return [...root.querySelectorAll<HTMLElement>('button,a[href],input[type="checkbox"],summary')]
      .filter(isThere)
      .map((element) => ({
        name: nameOf(element),
        kind: element.tagName,
        // A meeting over midnight stands on two days of a calendar: both open it.
        to: element.getAttribute('href') ?? element.dataset.entry ?? null,
      }))
  })
  const nameless = controls.filter(({ name }) => name === '').map(({ kind }) => `a ${kind} has no name`)
  const twins = controls.filter(({ name, kind, to }, index) => {
    const before = controls.slice(0, index).filter((other) => other.name === name && other.kind === kind)
    return before.some((other) => to === null || other.to !== to) && !same.some((word) => word.test(name))
  })
  return [...nameless, ...twins.map(({ name }) => `more than one: ${name}`)]
}
