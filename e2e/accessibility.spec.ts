import { expect, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { makeTenant, signIn } from './installation'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const tenant = await makeTenant()
    for (const path of ['/', '/sign-in/problem?reason=expired', '/nowhere']) {
      await page.goto(path)
      expect(await findViolations(page)).toEqual([])
    }
    await signIn(page, tenant, 'olga', '/meetings/new')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
    await expect(page.getByText('会议信息')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await findViolations(page)).toEqual([])
    for (const path of ['', '/meetings']) {
      await page.goto(`/t/${tenant.tenant.slug}${path}`)
      await expect(page.getByRole('link', { name: 'olga预定的会议', exact: true })).toBeVisible()
      expect(await findViolations(page)).toEqual([])
    }
  })
}

test('the narrowest phone scrolls no page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  for (const path of ['', '/meetings', '/meetings/new']) {
    await page.goto(`/t/${tenant.tenant.slug}${path}`)
    await page.waitForLoadState('networkidle')
    expect(await findOverflow(page)).toBe(0)
  }
})
