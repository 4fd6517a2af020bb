import pg from 'pg'
import { expect, test } from 'playwright/test'
import { addresses, makeTenant, signIn } from './installation'

async function countMembers(tenantId: string): Promise<number> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select count(*)::int as count from "Membership" where "tenantId" = $1', [
      tenantId,
    ])
    return rows[0].count
  } finally {
    await client.end()
  }
}

test('an owner closes the organisation: everybody is out, the worker empties it, nobody gets in again', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const { slug, id } = tenant.tenant
  await signIn(page, tenant, 'olga', '/admin/organization')
  await page.getByLabel(`输入组织标识 ${slug} 以确认`).fill('something')
  await page.getByRole('button', { name: '关闭组织' }).click()
  await expect(page.getByText('与要求输入的内容不一致')).toBeVisible()
  await page.getByLabel(`输入组织标识 ${slug} 以确认`).fill(slug)
  await page.getByRole('button', { name: '关闭组织' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('组织已关闭')
  expect(await (await page.request.get('/api/me')).json()).toEqual({ signIns: [] })
  await expect.poll(() => countMembers(id), { timeout: 20_000 }).toBe(0)
  await page.goto(`/t/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个组织')
})
