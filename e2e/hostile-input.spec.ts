import { connect } from 'node:net'
import { expect, type Page, test } from 'playwright/test'
import { addresses, makeTenant, signIn } from './installation'

/** What the server answers to these very bytes, and whether it then hangs up. */
function send(bytes: string): Promise<string> {
  const { hostname, port } = new URL(addresses.origin)
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
    socket.once('error', reject).once('close', () => resolve(heard))
  })
}

const head = 'POST /api/webhooks/tencent/0 HTTP/1.1\r\nHost: localhost\r\n'
test('a body that drips is given up', async () => {
  const heard = await send(`${head}Content-Length: 100\r\nConnection: close\r\n\r\n{`)
  expect(heard).toMatch(/^HTTP\/1\.1 408 /)
  expect(heard).toContain('"too_slow"')
})

const markup = '<img src=x onerror="window.carriedOut=1"><script>window.carriedOut=1</script>'
const turned = 'invoice\u202egnp.exe'

/** Opens a page and waits for what it loads; true when anything of the markup was carried out. */
async function carriesOut(page: Page, path: string): Promise<boolean> {
  await page.goto(path)
  await expect(page.getByText(markup).first()).toBeVisible()
  const images = await page.locator('img[src="x"]').count()
  return images > 0 || (await page.evaluate(() => 'carriedOut' in window))
}

test('markup in the subject of a meeting is text wherever it stands', async ({ page }) => {
  const made = await makeTenant()
  const { slug } = made.tenant
  await signIn(page, made)
  const startsAt = new Date(Date.now() + 3_600_000).toISOString()
  const endsAt = new Date(Date.now() + 7_200_000).toISOString()
  const doors = `/api/t/${slug}/meetings`
  const headers = { origin: addresses.origin }
  const answer = await page.request.post(doors, { headers, data: { subject: `${markup} ${turned}`, startsAt, endsAt } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  expect(answer.headers()['content-type']).toBe('application/json')
  for (const path of ['', `/meetings/${id}`]) expect(await carriesOut(page, `/t/${slug}${path}`), path).toBe(false)
})

test("markup in a person's name is text in the review, the audit and their own menu", async ({ page, browser }) => {
  const members = [{ userid: 'olga', role: 'OWNER' as const }, { userid: 'nils' }]
  const made = await makeTenant({ joinPolicy: 'OPEN', members })
  const { slug } = made.tenant
  const renamed = await fetch(`${addresses.sandboxOrigin}/_sandbox/people/${slug}/nils`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: markup }),
  })
  expect(renamed.status, await renamed.text()).toBe(200)
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, made, 'nils')
  expect(await carriesOut(theirs, `/t/${slug}`), 'their own page').toBe(false)
  await signIn(page, made)
  for (const path of ['/admin/accounts', '/admin/audit']) {
    expect(await carriesOut(page, `/t/${slug}${path}`), path).toBe(false)
  }
})
