import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { POST as remove } from '@/app/api/t/[tenant]/admin/views/[id]/remove/route'
import { PATCH as change } from '@/app/api/t/[tenant]/admin/views/[id]/route'
import { GET as list, POST as save } from '@/app/api/t/[tenant]/admin/views/route'
import { PUT as columns } from '@/app/api/t/[tenant]/me/columns/route'
import { POST as removeOwn } from '@/app/api/t/[tenant]/meeting-views/[id]/remove/route'
import { PATCH as changeOwn } from '@/app/api/t/[tenant]/meeting-views/[id]/route'
import { GET as listOwn, POST as saveOwn } from '@/app/api/t/[tenant]/meeting-views/route'
import { findHiddenColumns } from '@/lib/columns/find-hidden-columns'
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

it('gets another name and other filters, and keeps its own name against the others', async () => {
  const made = await make()
  const cookie = await signIn(made.person('adam'))
  const call = { cookie, tenant: made.tenant }
  const keep = async (name: string) =>
    (await (await callDoor(save, { ...call, body: { name, filters } })).json()) as SavedView
  const [first, second] = [await keep('Quiet ones'), await keep('Loud ones')]
  const changeTo = (body: object, id = first.id) => callDoor(change, { ...call, params: { id }, body })
  expect((await changeTo({ name: 'Silent ones', filters: { view: 'pending' } })).status).toBe(204)
  const { items } = (await (await callDoor(list, call)).json()) as { items: SavedView[] }
  expect(items.map(({ id, name, filters }) => [id, name, filters])).toEqual([
    [second.id, 'Loud ones', filters],
    [first.id, 'Silent ones', { view: 'pending' }],
  ])
  const taken = await changeTo({ name: 'Loud ones' })
  expect([taken.status, await taken.json()]).toMatchObject([400, { errors: [{ path: 'name', code: 'name_taken' }] }])
  expect((await changeTo({})).status).toBe(400)
  expect((await changeTo({ name: 'x' }, randomUUID())).status).toBe(404)
})

describe('a view of meetings', () => {
  const ended = { view: 'ended', days: '90', code: '123456789' }

  it('is its owner’s alone, beside those of the accounts and under a name that others have too', async () => {
    const made = await make()
    const [olga, adam] = [await signIn(made.person('olga')), await signIn(made.person('adam'))]
    const call = (cookie: string, door: typeof saveOwn, more: object = {}) =>
      callDoor(door, { cookie, tenant: made.tenant, ...more })
    const body = { name: 'Quiet ones', filters: ended }
    const saved = (await (await call(olga, saveOwn, { body })).json()) as SavedView
    expect((await call(adam, saveOwn, { body })).status).toBe(201)
    expect((await call(olga, save, { body: { name: 'Quiet ones', filters } })).status).toBe(201)
    expect((await call(olga, saveOwn, { body })).status).toBe(400)
    const own = (await (await call(olga, listOwn)).json()) as { items: SavedView[] }
    expect(own.items).toMatchObject([{ id: saved.id, name: 'Quiet ones', filters: ended }])
    const params = { id: saved.id }
    for (const [cookie, door, more] of [
      [adam, changeOwn, { body: { name: 'Mine' } }],
      [adam, removeOwn, { body: {} }],
      [olga, remove, { body: {} }],
    ] as const) {
      expect((await call(cookie, door, { params, ...more })).status).toBe(404)
    }
    expect((await call(olga, changeOwn, { params, body: { filters: { view: 'today' } } })).status).toBe(204)
    expect((await call(olga, removeOwn, { params, body: {} })).status).toBe(204)
    expect((await auditRows(made, 'saved_view.changed')).map(({ targetId }) => targetId)).toEqual([saved.id])
  })

  it.each([
    [{ view: 'all' }, 'filters.view', 'not_an_option'],
    [{ view: 'today', from: '2026-13-01' }, 'filters.from', 'time_invalid'],
    [{ view: 'today', page: '2' }, 'filters.page', 'unknown_field'],
  ])('with %j is refused', async (wrong, path, code) => {
    const made = await make()
    const call = { cookie: await signIn(made.person('olga')), tenant: made.tenant }
    const answer = await callDoor(saveOwn, { ...call, body: { name: 'x', filters: wrong } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path, code }] }])
  })
})

it('remembers hidden columns for the person, in this organisation', async () => {
  const [made, other] = [await make(), await make()]
  const cookie = await signIn(made.person('adam'))
  const hide = (hidden: string[]) => callDoor(columns, { cookie, tenant: made.tenant, body: { hidden } })
  expect((await hide(['role', 'code', 'code'])).status).toBe(204)
  const of = ({ tenant, person }: typeof made, userid: string) =>
    findHiddenColumns(tenant.id, person(userid).membershipId ?? '')
  expect(await of(made, 'adam')).toEqual(['code', 'role'])
  expect([await of(made, 'olga'), await of(other, 'adam')]).toEqual([[], []])
  expect((await hide(['subject'])).status).toBe(400)
})
