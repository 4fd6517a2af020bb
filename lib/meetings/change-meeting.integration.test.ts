import { afterEach, describe, expect, it } from 'vitest'
import { PATCH as changeDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { askSandbox } from '@/test/ask-sandbox'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { getMeeting } from './get-meeting'
import { scheduleMeeting } from './schedule-meeting'

const installation = testInstallation()
const HOUR = 3_600_000
const nextHour = Math.ceil(Date.now() / HOUR) * HOUR
const inHours = (hours: number): string => `${new Date(nextHour + hours * HOUR).toISOString().slice(0, 19)}Z`

const setMode = (omittedFields: 'keep' | 'reset') => control(installation.sandbox, 'POST', '/modes', { omittedFields })

afterEach(() => setMode('keep'))

const make = () =>
  makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'otto', role: 'MEMBER' },
      { userid: 'mona', role: 'MEMBER' },
    ],
  })

/** Olga's browser and what she can do with it. */
async function olgaOf(tenant: TestTenant) {
  const cookie = await signIn(tenant.person('olga'))
  return {
    ctx: await personContext(tenant, 'olga'),
    change: (id: string, body: object) => changeAs(tenant, cookie, id, body),
  }
}

const changeAs = (tenant: TestTenant, cookie: string, id: string, body: object) =>
  callDoor(changeDoor, { cookie, tenant: tenant.tenant, params: { id }, method: 'PATCH', body })

const stored = (tenant: TestTenant, id: string, userid = 'olga') =>
  askSandbox(tenant, installation.sandbox, `/v1/meetings/${id}?userid=${userid}&instanceid=1`)

const plain = { type: 'scheduled' as const, subject: 'Plain', startsAt: inHours(24), endsAt: inHours(25) }

describe('changing the subject of a series', () => {
  it.each(['keep', 'reset'] as const)(
    'leaves its rule, occurrences, live stream and document permission as they were (omitted fields: %s)',
    async (mode) => {
      const tenant = await make()
      const { ctx, change } = await olgaOf(tenant)
      const { id } = await callAsPerson(ctx, operations.createMeeting, {
        subject: 'Weekly',
        startsAt: new Date(plain.startsAt),
        endsAt: new Date(plain.endsAt),
        recurrence: { frequency: 'weekly', until: { count: 50 } },
        live: { enabled: true, subject: 'On air', passwordEnabled: true, password: '4711', chatEnabled: true },
        docUploadAllowed: false,
      })
      const before = await stored(tenant, id)
      expect(before).toMatchObject({ enable_live: true, enable_doc_upload_permission: false, meeting_type: 1 })
      expect(before.sub_meetings).toHaveLength(50)
      await setMode(mode)
      expect((await change(id, { subject: 'Every week' })).status).toBe(200)
      expect(await stored(tenant, id)).toEqual({ ...before, subject: 'Every week' })
    },
  )

  it('of more than 50 occurrences is refused before anything is sent, while one of them still moves', async () => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await callAsPerson(ctx, operations.createMeeting, {
      subject: 'Daily',
      startsAt: new Date(plain.startsAt),
      endsAt: new Date(plain.endsAt),
      recurrence: { frequency: 'daily', until: { count: 51 } },
    })
    const refused = await change(id, { subject: 'Every day' })
    expect(await refused.json()).toMatchObject({ status: 422, code: 'series_too_long' })
    const { subMeetings = [] } = await getMeeting(ctx, { id })
    const [, second] = subMeetings
    const times = { startsAt: inHours(50), endsAt: inHours(51) }
    expect((await change(id, { subMeetingId: second?.id, ...times })).status).toBe(200)
    const after = await getMeeting(ctx, { id })
    expect(after.subject).toBe('Daily')
    expect(after.subMeetings?.filter((sub, index) => sub.startsAt !== subMeetings[index]?.startsAt)).toMatchObject([
      { id: second?.id, ...times },
    ])
  })
})

describe('changing one occurrence', () => {
  it.each(['keep', 'reset'] as const)('moves that one and nothing else (omitted fields: %s)', async (mode) => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await callAsPerson(ctx, operations.createMeeting, {
      subject: 'Weekly',
      startsAt: new Date(plain.startsAt),
      endsAt: new Date(plain.endsAt),
      recurrence: { frequency: 'weekly', until: { count: 3 } },
    })
    const before = await stored(tenant, id)
    const [first, second, third] = before.sub_meetings as { sub_meeting_id: string }[]
    await setMode(mode)
    const startsAt = inHours(24 + 7 * 24 + 2)
    const body = { subMeetingId: second?.sub_meeting_id, startsAt, endsAt: inHours(24 + 7 * 24 + 3) }
    expect((await change(id, body)).status).toBe(200)
    const after = await stored(tenant, id)
    const moved = expect.objectContaining({ sub_meeting_id: second?.sub_meeting_id })
    expect(after.sub_meetings).toEqual([first, moved, third])
    expect(JSON.stringify(after.sub_meetings)).toContain(String(Date.parse(startsAt) / 1000))
    expect(after.recurring_rule).toEqual(before.recurring_rule)
  })

  it('takes its time only: anything else is refused and named', async () => {
    const tenant = await make()
    const { change } = await olgaOf(tenant)
    const answer = await change('1', { subMeetingId: '1', subject: 'Only this one' })
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ code: 'occurrence_time_only' }] })
  })
})

describe('changing a meeting', () => {
  it('names hosts and invitees by membership, and the creator stays a host', async () => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await scheduleMeeting(ctx, plain)
    const [otto, mona] = [tenant.person('otto').membershipId, tenant.person('mona').membershipId]
    const answer = await change(id, { hosts: [otto], invitees: [mona] })
    expect(answer.status).toBe(200)
    const changed = (await answer.json()) as { hosts: { id: string }[]; invitees: { id: string }[] }
    expect(changed.hosts.map((host) => host.id).toSorted()).toEqual([otto, ctx.actor.membershipId].toSorted())
    expect(changed.invitees.map((invitee) => invitee.id)).toEqual([mona])
    const after = await stored(tenant, id)
    expect(after.hosts).toEqual(expect.arrayContaining([{ userid: 'olga' }, { userid: 'otto' }]))
    expect(after.participants).toEqual([{ userid: 'mona' }])
    expect((await change(id, { invitees: [] })).status).toBe(200)
    expect((await stored(tenant, id)).participants).toEqual([])
  })

  it('takes the password away by an empty one, and leaves it where it is not named', async () => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await scheduleMeeting(ctx, { ...plain, password: '0042' })
    expect((await change(id, { subject: 'Kept' })).status).toBe(200)
    expect(await stored(tenant, id)).toMatchObject({ subject: 'Kept', password: '0042' })
    expect((await change(id, { password: '' })).status).toBe(200)
    expect(await stored(tenant, id)).not.toHaveProperty('password')
  })

  it.each(['keep', 'reset'] as const)(
    'changes settings alone, and only those that are named (omitted fields: %s)',
    async (mode) => {
      const tenant = await make()
      const { ctx, change } = await olgaOf(tenant)
      const { id } = await scheduleMeeting(ctx, { ...plain, settings: { muteOnEntry: true, watermark: true } })
      const before = await stored(tenant, id)
      await setMode(mode)
      expect((await change(id, { settings: { waitingRoom: true, enterpriseOnly: true } })).status).toBe(200)
      expect(await stored(tenant, id)).toEqual({
        ...before,
        settings: {
          ...(before.settings as object),
          auto_in_waiting_room: true,
          only_allow_enterprise_user_join: true,
        },
      })
    },
  )

  it('refuses a start in the past, too many hosts and an unknown person, and names the field', async () => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await scheduleMeeting(ctx, plain)
    const wrong = async (body: object) => ((await (await change(id, body)).json()) as { errors: object[] }).errors
    const past = { startsAt: inHours(-30), endsAt: inHours(-29) }
    expect(await wrong(past)).toMatchObject([{ path: 'startsAt', code: 'start_in_past' }])
    const strangers = Array.from({ length: 11 }, () => crypto.randomUUID())
    expect(await wrong({ hosts: strangers })).toMatchObject([{ path: 'hosts', code: 'too_many_hosts' }])
    expect(await wrong({ invitees: strangers.slice(0, 1) })).toMatchObject([
      { path: 'invitees.0', code: 'person_unknown' },
    ])
  })

  it('is for its creator only', async () => {
    const tenant = await make()
    const { ctx } = await olgaOf(tenant)
    const otto = await signIn(tenant.person('otto'))
    const { id } = await scheduleMeeting(ctx, { ...plain, invitees: [tenant.person('otto').membershipId] })
    const answer = await changeAs(tenant, otto, id, { subject: 'Mine now' })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'not_allowed' })
    expect(await stored(tenant, id)).toMatchObject({ subject: 'Plain' })
  })

  it('says that it comes too late where people are inside, or the meeting was cancelled', async () => {
    const tenant = await make()
    const { ctx, change } = await olgaOf(tenant)
    const { id } = await scheduleMeeting(ctx, plain)
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'olga' })
    expect(await (await change(id, { subject: 'Later' })).json()).toMatchObject({ code: 'meeting_started' })
    const other = await scheduleMeeting(ctx, plain)
    await callAsPerson(ctx, operations.cancelMeeting, { meetingId: other.id, reasonCode: 1 })
    expect(await (await change(other.id, { subject: 'Later' })).json()).toMatchObject({ code: 'meeting_over' })
  })
})

describe('the creator of a meeting', () => {
  it('is told so by the detail, and others what they are', async () => {
    const tenant = await make()
    const { ctx } = await olgaOf(tenant)
    const { id } = await scheduleMeeting(ctx, { ...plain, invitees: [tenant.person('otto').membershipId] })
    expect((await getMeeting(ctx, { id })).role).toBe('creator')
    expect((await getMeeting(await connect(tenant, 'otto'), { id })).role).toBe('invitee')
  })
})
