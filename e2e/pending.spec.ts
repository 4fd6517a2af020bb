import { expect, test } from 'playwright/test'
import { addresses, consentAs, makeTenant } from './installation'

async function control(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

test('whose sign-in waits for an administrator at Tencent finds out what to do, and gets in with one click', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const tenant = await makeTenant({ members: [{ userid: 'mona', role: 'MEMBER' }] })
  const { slug, name } = tenant.tenant
  // Other tests sign in at the same time: it is for this application alone.
  await control('/modes', { approvalNeeded: [tenant.app.sdkId] })
  await page.goto(`/t/${slug}`)
  await consentAs(page, tenant, 'mona')
  await expect(page.getByText('Approval needed')).toBeVisible()

  await page.goto('/')
  await expect(page.getByText(`登录 ${name} 还没有完成`)).toBeVisible()
  await page.getByRole('link', { name: '怎么办' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录还没有完成')
  await page.waitForLoadState('networkidle')
  await page.getByRole('main').getByText('English').click()
  await page.getByRole('button', { name: '复制这段话' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`the meeting console of ${name}`)

  await control('/approvals', { sdkId: tenant.app.sdkId, corp: slug })
  await page.getByRole('link', { name: '再试一次' }).click()
  await consentAs(page, tenant, 'mona')
  await expect(page).toHaveURL(`/t/${slug}`)
  await page.goto('/')
  await expect(page.getByText(`登录 ${name} 还没有完成`)).toHaveCount(0)
})

test('a browser that began nothing is told nothing about an organisation', async ({ page }) => {
  const { tenant } = await makeTenant()
  await page.goto(`/sign-in/pending?tenant=${tenant.slug}`)
  await expect(page).toHaveURL('/')
  await expect(page.getByText(tenant.name)).toHaveCount(0)
})
