import { describe, expect, it } from 'vitest'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { type ReadPage, readWholeList } from '@/test/read-whole-list'

const installation = testInstallation()

const MANY = 10_000
const DAY = 86_400
const MEGABYTE = 2 ** 20
const now = () => Math.floor(Date.now() / 1000)
const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

/** A person with so many meetings, evenly over a span of time, and what reading one of their lists to its end gives. */
async function readMany(list: 'upcoming' | 'ended', startsAt: number, spacingSeconds: number) {
  const { sandbox } = installation
  const made = await makeTenant({ sandbox })
  await connect(made, 'olga')
  const { slug } = made.tenant
  const whose = { corp: slug, userid: 'olga', sdkId: made.app.sdkId, count: MANY, durationSeconds: 60 }
  const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', { ...whose, startsAt, spacingSeconds })
  const range = { from: instant(now() - 365 * DAY), to: instant(now() + DAY) }
  const { membershipId } = made.person('olga')
  const pages = await readWholeList({ tenantId: made.tenant.id, membershipId, origin: sandbox.origin, list, range })
  return { ids, pages }
}

/** The heap is to the end what it was after a tenth of the list, but for less than a fifth of what all the meetings would take. */
function expectConstantMemory(pages: ReadPage[]): void {
  const heaps = pages.flatMap(({ heap }) => heap ?? [])
  const settled = heaps[Math.floor(heaps.length / 10)] ?? 0
  expect(heaps.length).toBeGreaterThan(5)
  expect(Math.max(...heaps) - settled).toBeLessThan(2 * MEGABYTE)
}

describe(`${MANY} meetings of one person`, () => {
  it('that are to come are read page by page, each once, in constant memory', async () => {
    const { ids, pages } = await readMany('upcoming', now() + DAY, 60)
    expect(pages.flatMap((page) => page.ids)).toEqual(ids)
    expect(pages.every(({ isWhole }) => isWhole)).toBe(true)
    expect(Math.max(...pages.map(({ calls }) => calls))).toBe(1)
    expectConstantMemory(pages)
  }, 120_000)

  it('that are over are read window by window, each once, in constant memory', async () => {
    const { ids, pages } = await readMany('ended', now() - 300 * DAY, Math.floor((299 * DAY) / MANY))
    expect(pages.flatMap((page) => page.ids)).toEqual(ids.toReversed())
    expect(pages.every(({ isWhole }) => isWhole)).toBe(true)
    expect(Math.max(...pages.map(({ calls }) => calls))).toBeLessThanOrEqual(20)
    expectConstantMemory(pages)
  }, 120_000)
})
