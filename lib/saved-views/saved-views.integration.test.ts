import { expect, it } from 'vitest'
import { POST as remove } from '@/app/api/t/[tenant]/admin/views/[id]/remove/route'
import { GET as list, POST as save } from '@/app/api/t/[tenant]/admin/views/route'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import type { SavedView } from './schema'

const installation = testInstallation()
const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
] as const
const make = () => makeTenant({ sandbox: installation.sandbox, members: [...members] })
const filters = { view: 'active', q: 'Lin', idle: '90' }

it('is there for every admin of its tenant, with who saved it, until one of them removes it', async () => {
  const [made, other] = await Promise.all([make(), make()])
  const [olga, adam] = [await signIn(made.person('olga')), await signIn(made.person('adam'))]
  const body = { name: ' Quiet ones ', filters }
  const saved = (await (await callDoor(save, { cookie: adam, tenant: made.tenant, body })).json()) as SavedView
  const read = async (cookie: string, { tenant } = made) =>
    ((await (await callDoor(list, { cookie, tenant })).json()) as { items: SavedView[] }).items
  expect(await read(olga)).toEqual([{ id: saved.id, name: 'Quiet ones', filters, createdByName: 'adam' }])
  const theirs = await signIn(other.person('olga'))
  expect(await read(theirs, other)).toEqual([])
  const call = { params: { id: saved.id }, body: {} }
  expect((await callDoor(remove, { ...call, cookie: theirs, tenant: other.tenant })).status).toBe(404)
  expect((await callDoor(remove, { ...call, cookie: olga, tenant: made.tenant })).status).toBe(204)
  expect(await read(adam)).toEqual([])
  const audit = await auditRows(made, 'saved_view.saved', 'saved_view.removed')
  expect(audit.map(({ targetId }) => targetId)).toEqual([saved.id, saved.id])
  expect(JSON.stringify(audit)).not.toContain('Lin')
})

it.each([
  [{ name: '', filters }, 'name', 'required'],
  [{ name: 'n'.repeat(41), filters }, 'name', 'too_long'],
  [{ name: 'a\u0000', filters }, 'name', 'no_control_characters'],
  [{ name: 'x', filters: { ...filters, cursor: 'c' } }, 'filters.cursor', 'unknown_field'],
  [{ name: 'x', filters: { view: 'all' } }, 'filters.view', 'not_an_option'],
])('%j is refused', async (body, path, code) => {
  const made = await make()
  const answer = await callDoor(save, { cookie: await signIn(made.person('olga')), tenant: made.tenant, body })
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path, code }] }])
})

it('has a name of its own', async () => {
  const made = await make()
  const call = { cookie: await signIn(made.person('olga')), tenant: made.tenant, body: { name: 'Quiet ones', filters } }
  expect((await callDoor(save, call)).status).toBe(201)
  const again = await callDoor(save, call)
  expect([again.status, await again.json()]).toMatchObject([400, { errors: [{ path: 'name', code: 'name_taken' }] }])
})
