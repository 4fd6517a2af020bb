import { expect, it } from 'vitest'
import { POST as remove } from '@/app/api/t/[tenant]/templates/[id]/remove/route'
import { PATCH as change, GET as open } from '@/app/api/t/[tenant]/templates/[id]/route'
import { GET as list, POST as save } from '@/app/api/t/[tenant]/templates/route'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import type { Template, TemplateList, TemplateSummary } from './schema'

const installation = testInstallation()
const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'mia', role: 'MEMBER' },
  { userid: 'max', role: 'MEMBER' },
] as const
const make = () => makeTenant({ sandbox: installation.sandbox, members: [...members] })

async function world() {
  const made = await make()
  const cookies = {
    olga: await signIn(made.person('olga')),
    mia: await signIn(made.person('mia')),
    max: await signIn(made.person('max')),
  }
  const call = (who: keyof typeof cookies, door: typeof save, more: object = {}) =>
    callDoor(door, { cookie: cookies[who], tenant: made.tenant, ...more })
  const names = async (who: keyof typeof cookies) =>
    ((await (await call(who, list)).json()) as TemplateList).items.map(({ name }) => name)
  return { made, call, names }
}

const content = (hosts: string[] = []) => ({
  subject: 'Interview with 林',
  minutes: 45,
  timeZone: 'Asia/Tokyo',
  password: '0042',
  settings: { waitingRoom: true },
  hosts,
})

it("is its owner's alone, opens with everything but the time, and is sealed", async () => {
  const { made, call, names } = await world()
  const host = made.person('max').membershipId
  const body = { name: ' Interview ', isShared: false, content: content([host]) }
  const saved = (await (await call('mia', save, { body })).json()) as TemplateSummary
  expect(saved).toMatchObject({ name: 'Interview', isShared: false, mayChange: true })
  const params = { id: saved.id }
  const { hosts, ...rest } = (await (await call('mia', open, { params })).json()) as Template
  const { hosts: _, ...told } = content()
  expect(rest).toMatchObject({ content: told, gone: 0 })
  expect(hosts.map(({ id }) => id)).toEqual([host])
  expect([await names('mia'), await names('max'), await names('olga')]).toEqual([['Interview'], [], []])
  for (const who of ['max', 'olga'] as const) {
    expect((await call(who, open, { params })).status).toBe(404)
    expect((await call(who, change, { params, method: 'PATCH', body: { name: 'Mine' } })).status).toBe(404)
    expect((await call(who, remove, { params, body: {} })).status).toBe(404)
  }
  const { items } = (await (await call('mia', list)).json()) as TemplateList
  const about = {
    ...{ subject: 'Interview with 林', minutes: 45, hasPassword: true, isLive: false },
    people: 1,
    guests: 0,
    rooms: 0,
  }
  expect(items).toMatchObject([{ about }])
  expect(JSON.stringify(items)).not.toContain('0042')
  const row = await asTenant(made.tenant, (db) => db.meetingTemplate.findFirst({ where: { id: saved.id } }))
  expect(row?.content).toMatch(/^v1\./)
})

it("keeps the organisation's to its admins, and shows them to everybody", async () => {
  const { made, call, names } = await world()
  const body = { name: 'All hands', isShared: true, content: content() }
  expect((await call('mia', save, { body })).status).toBe(403)
  const { id } = (await (await call('olga', save, { body })).json()) as TemplateSummary
  expect([await names('mia'), await names('olga')]).toEqual([['All hands'], ['All hands']])
  const call2 = { params: { id }, body: { name: 'Everybody', content: { ...content(), minutes: 30 } }, method: 'PATCH' }
  expect((await call('mia', change, call2)).status).toBe(403)
  expect((await call('olga', change, call2)).status).toBe(204)
  expect(await (await call('mia', open, { params: { id } })).json()).toMatchObject({
    name: 'Everybody',
    mayChange: false,
    content: { minutes: 30, password: '0042' },
  })
  expect((await call('mia', remove, { params: { id }, body: {} })).status).toBe(403)
  expect((await call('olga', remove, { params: { id }, body: {} })).status).toBe(204)
  expect(await names('mia')).toEqual([])
  const audit = await auditRows(made, 'template.saved', 'template.changed', 'template.removed')
  expect(audit.map(({ targetId }) => targetId)).toEqual([id, id, id])
  expect(JSON.stringify(audit)).not.toContain('hands')
})

it('leaves out people who are no active members any more, and says how many', async () => {
  const { made, call } = await world()
  const host = made.person('max').membershipId
  const body = { name: 'Interview', isShared: true, content: { ...content([host]), invitees: [host] } }
  const { id } = (await (await call('olga', save, { body })).json()) as TemplateSummary
  await asTenant(made.tenant, (db) =>
    db.membership.updateMany({ where: { tenantId: made.tenant.id, id: host }, data: { status: 'SUSPENDED' } }),
  )
  expect(await (await call('mia', open, { params: { id } })).json()).toMatchObject({ hosts: [], invitees: [], gone: 1 })
})

it('is seen by no other organisation', async () => {
  const [one, other] = [await world(), await world()]
  const body = { name: 'Interview', isShared: true, content: content() }
  const { id } = (await (await one.call('olga', save, { body })).json()) as TemplateSummary
  expect(await other.names('olga')).toEqual([])
  expect((await other.call('olga', open, { params: { id } })).status).toBe(404)
})

it.each([
  ['no name', { name: '' }, { path: 'name', code: 'required' }],
  ['a name too long', { name: 'n'.repeat(61) }, { path: 'name', code: 'too_long' }],
  ['no length', { content: { ...content(), minutes: 0 } }, { path: 'content.minutes' }],
  [
    'a time',
    { content: { ...content(), startsAt: '2026-03-12T06:00:00Z' } },
    { path: 'content.startsAt', code: 'unknown_field' },
  ],
  [
    'a last day',
    { content: { ...content(), recurrence: { frequency: 'weekly', until: { date: '2026-05-14' } } } },
    { path: 'content.recurrence.until', code: 'template_until_day' },
  ],
  [
    'days to leave out',
    { content: { ...content(), skip: ['2026-05-14'] } },
    { path: 'content.skip', code: 'unknown_field' },
  ],
  [
    'a wrong passcode',
    { content: { ...content(), password: '12' } },
    { path: 'content.password', code: 'password_digits' },
  ],
])('refuses %s by the field', async (_, wrong, error) => {
  const { call } = await world()
  const body = { name: 'Interview', isShared: false, content: content(), ...wrong }
  const answer = await call('mia', save, { body })
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [error] }])
})

it('has a name of its own among those of one person, and among those of the organisation', async () => {
  const { call } = await world()
  const body = { name: 'Interview', isShared: false, content: content() }
  const taken = [400, { errors: [{ path: 'name', code: 'template_name_taken' }] }]
  for (const who of ['mia', 'max'] as const) expect((await call(who, save, { body })).status).toBe(201)
  const again = await call('mia', save, { body })
  expect([again.status, await again.json()]).toMatchObject(taken)
  const shared = { body: { ...body, isShared: true } }
  expect((await call('olga', save, shared)).status).toBe(201)
  const sharedAgain = await call('olga', save, shared)
  expect([sharedAgain.status, await sharedAgain.json()]).toMatchObject(taken)
})
