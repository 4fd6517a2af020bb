import { expect, it } from 'vitest'
import { GET as csv } from '@/app/api/t/[tenant]/admin/connections.csv/route'
import { asTenant } from '@/lib/db'
import { addPeople } from '@/test/add-people'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { exportAccounts } from './export-accounts'

const installation = testInstallation()
const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'otto', role: 'MEMBER' },
  { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
] as const
const make = () => makeTenant({ sandbox: installation.sandbox, members: [...members] })

const rename = ({ tenant, person }: TestTenant, userid: string, displayName: string) =>
  asTenant(tenant, (db) =>
    db.membership.updateMany({
      where: { tenantId: tenant.id, id: person(userid).membershipId },
      data: { displayName },
    }),
  )

async function download(made: TestTenant, query: Record<string, string> = {}) {
  const cookie = await signIn(made.person('olga'))
  const answer = await callDoor(csv, { cookie, tenant: made.tenant, query })
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const [header = '', ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
  return { answer, bytes, header, lines }
}

it('is UTF-8 with its mark and Chinese headers, and has the accounts of the filters once each, in their order', async () => {
  const made = await make()
  await addPeople(made, 1_203, { status: 'ACTIVE' })
  const { answer, bytes, header, lines } = await download(made, { q: 'extra', lang: 'zh-CN' })
  expect(answer.headers.get('content-disposition')).toMatch(/filename="accounts-t-[\w-]+-\d{4}-\d\d-\d\d\.csv"/)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(header).toContain('"姓名","userid"')
  expect(header).toContain('"申请时间（Asia/Shanghai）"')
  const names = lines.map((line) => line.split('","')[0]?.slice(1))
  expect(names).toHaveLength(1_203)
  expect(names).toEqual([...new Set(names)].sort())
})

it('speaks the language asked for, and holds no whole open_id and no token', async () => {
  const made = await make()
  const { header, lines } = await download(made, { lang: 'en', role: 'OWNER' })
  expect(header).toContain('"Name","userid","open_id (end)","Role"')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('"olga","olga"')
  expect(lines[0]).toContain('"Owner","Active","Connected"')
  expect(lines[0]).not.toContain(made.person('olga').openId)
  expect(lines[0]).not.toContain('v1.')
})

it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'keeps a person named %j from becoming a formula',
  async (name) => {
    const made = await make()
    await rename(made, 'otto', name)
    const { bytes } = await download(made)
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`"'${name.replaceAll('"', '""')}"`)
    expect(text).not.toContain(`"${name.replaceAll('"', '""')}"`)
  },
)

it('is in the audit with its filters, before the first byte and without what was searched for', async () => {
  const made = await make()
  await download(made, { q: 'Lin Wei', view: 'pending' })
  expect(await auditRows(made, 'member.exported')).toMatchObject([
    { actorId: made.person('olga').membershipId, details: { view: 'pending', searched: true } },
  ])
  expect(JSON.stringify(await auditRows(made))).not.toContain('Lin Wei')
})

it('is read as it is sent: whoever goes away after the beginning ends the reading', async () => {
  const made = await make()
  await addPeople(made, 2_000, { status: 'ACTIVE' })
  const ctx = await personContext(made, 'olga')
  const reader = (await exportAccounts(ctx, { view: 'active' })).content.getReader()
  const sizes = []
  for (let part = 0; part < 3; part++) sizes.push(((await reader.read()).value as Uint8Array).byteLength)
  await reader.cancel()
  expect(sizes[0]).toBeLessThan(1_000)
  for (const size of sizes.slice(1)) expect(size).toBeLessThan(200_000)
  expect(await reader.read()).toEqual({ done: true, value: undefined })
})

it('is not for members', async () => {
  const made = await make()
  const cookie = await signIn(made.person('otto'))
  expect((await callDoor(csv, { cookie, tenant: made.tenant })).status).toBe(403)
})
