import { expect, test } from 'playwright/test'
import { consentAs, makeTenant, signIn } from './installation'

test('an owner invites, and who opens the link is in; the link then says the same as a forged one', async ({
  page,
  browser,
}) => {
  const tenant = await makeTenant({ members: [{ userid: 'olga', role: 'OWNER' }, { userid: 'nina' }] })
  const { slug } = tenant.tenant
  await signIn(page, tenant, 'olga', '/admin/invitations')
  await page.getByRole('main').getByRole('button', { name: '新建邀请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('管理员').check()
  await dialog.getByLabel('备注').fill('给新同事')
  await dialog.getByRole('button', { name: '生成链接' }).click()
  const link = (await dialog.getByText('/join/').first().textContent()) ?? ''
  await expect(dialog.getByText(`${tenant.tenant.name} 邀请你使用会议控制台`)).toBeVisible()
  await dialog.getByText('English').click()
  await expect(dialog.getByText('invites you to its meeting console')).toContainText(link)
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('row', { name: '给新同事' })).toContainText('待使用')
  expect(await page.content()).not.toContain(link)

  const newcomer = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await newcomer.goto(link)
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText(`加入 ${tenant.tenant.name}`)
  await newcomer.getByRole('link', { name: '登录并加入' }).click()
  await consentAs(newcomer, tenant, 'nina')
  await expect(newcomer).toHaveURL(`/t/${slug}`)
  await newcomer.goto(`/t/${slug}/admin/invitations`)
  await expect(newcomer.getByRole('row', { name: '给新同事' })).toContainText('nina 已加入')

  const stranger = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  const texts = []
  for (const address of [link, `${link.slice(0, -4)}0000`]) {
    await stranger.goto(address)
    texts.push(await stranger.getByRole('main').textContent())
  }
  expect(texts[0]).toContain('这个邀请链接不能用了')
  expect(texts[0]).toBe(texts[1])
})

test('an invitation that is withdrawn is closed at once; a member sees none of them', async ({ page, browser }) => {
  const tenant = await makeTenant({
    members: [
      { userid: 'adam', role: 'ADMIN' },
      { userid: 'mona', role: 'MEMBER' },
    ],
  })
  await signIn(page, tenant, 'adam', '/admin/invitations')
  await page.getByRole('main').getByRole('button', { name: '新建邀请' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('只有所有者能邀请管理员')).toBeVisible()
  await dialog.getByRole('button', { name: '生成链接' }).click()
  const link = (await dialog.getByText('/join/').first().textContent()) ?? ''
  await dialog.getByRole('button', { name: '完成' }).click()
  await page.getByRole('button', { name: '撤回邀请“无备注”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(page.getByRole('row', { name: '无备注' })).toContainText('已撤回')

  const member = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await member.goto(link)
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('这个邀请链接不能用了')
  await signIn(member, tenant, 'mona')
  const answer = await member.goto(`/t/${tenant.tenant.slug}/admin/invitations`)
  expect(answer?.status()).toBe(404)
})
