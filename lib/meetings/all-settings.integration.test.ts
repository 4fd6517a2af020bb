import { afterEach, describe, expect, it } from 'vitest'
import { PATCH as changeDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { POST as scheduleDoor } from '@/app/api/t/[tenant]/meetings/route'
import { askSandbox } from '@/test/ask-sandbox'
import { callDoor } from '@/test/call-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { getMeeting } from './get-meeting'
import type { ScheduledMeeting } from './schema'

// Every setting that the API has: what is set arrives, and an edit changes what was named and nothing else.

const installation = testInstallation()
const HOUR = 3_600_000
const inHours = (hours: number): string => `${new Date(Date.now() + hours * HOUR).toISOString().slice(0, 19)}Z`
const setMode = (mode: object) => control(installation.sandbox, 'POST', '/modes', mode)

afterEach(() => setMode({ omittedFields: 'keep', lockedSettings: {} }))

async function olga() {
  const made = await makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'otto', role: 'MEMBER' },
    ],
  })
  const { tenant } = made
  const cookie = await signIn(made.person('olga'))
  const schedule = async (body: object) => {
    const times = { subject: 'Everything', startsAt: inHours(24), endsAt: inHours(25), timeZone: 'Asia/Shanghai' }
    const answer = await callDoor(scheduleDoor, { cookie, tenant, body: { ...times, ...body } })
    return { status: answer.status, answer: (await answer.json()) as ScheduledMeeting & { errors: object[] } }
  }
  const change = async (id: string, body: object) => {
    const answer = await callDoor(changeDoor, { cookie, tenant, params: { id }, method: 'PATCH', body })
    return { status: answer.status, answer: (await answer.json()) as ScheduledMeeting & { errors: object[] } }
  }
  return { made, ctx: await personContext(made, 'olga'), otto: made.person('otto').membershipId, schedule, change }
}

const stored = (tenant: TestTenant, id: string) =>
  askSandbox(tenant, installation.sandbox, `/v1/meetings/${id}?userid=olga&instanceid=1`)

const settings = {
  ...{ muteOnEntry: true, unmuteSelf: false, joinBeforeHost: false, waitingRoom: true, watermark: true },
  ...{ enterpriseOnly: false, watermarkRows: 'multi', autoRecord: 'cloud', recordOnJoin: true, hostMayPause: false },
  ...{ joinKind: 'invited', muteKind: 'auto', multiDevice: false, rename: false },
}
const live = { enabled: true, subject: 'On air', summary: 'All of us', password: 'a1b2', chat: true, replay: true }
const everything = (otto: string) => ({
  settings,
  ...{ location: '北京 3 楼', hostKey: '004200', docUpload: false, live: { ...live, watermark: false } },
  invitees: [otto],
  guests: [{ area: '86', phone: '13900000002', name: '张三' }],
})

describe('a meeting with everything set', () => {
  it('reaches Tencent as it was set, and is told back to its creator', async () => {
    const { made, otto, schedule } = await olga()
    const { status, answer } = await schedule(everything(otto))
    expect(status).toBe(201)
    expect(await stored(made, answer.id)).toMatchObject({
      settings: {
        ...{ allow_unmute_self: false, allow_in_before_host: false, auto_in_waiting_room: true },
        ...{ allow_screen_shared_watermark: true, water_mark_type: 1, only_allow_enterprise_user_join: false },
        ...{ auto_record_type: 'cloud', participant_join_auto_record: true, enable_host_pause_auto_record: false },
        ...{ only_user_join_type: 2, mute_enable_type_join: 2, change_nickname: 2 },
      },
      ...{ location: '北京 3 楼', enable_host_key: true, host_key: '004200', enable_doc_upload_permission: false },
      live_config: {
        ...{ live_subject: 'On air', live_summary: 'All of us', live_password: 'a1b2' },
        ...{ enable_live_im: true, enable_live_replay: true, live_watermark: { watermark_opt: 1 } },
      },
      guests: [{ area: '86', phone_number: '13900000002', guest_name: '张三' }],
    })
    const { multiDevice: _told, muteOnEntry: _shadowed, ...told } = settings
    expect(answer).toMatchObject({
      settings: { ...told, muteOnEntry: false },
      ...{ location: '北京 3 楼', hostKey: '004200', docUpload: false, guestCount: 1 },
      live: { ...live, watermark: false, url: expect.stringMatching(/^https?:/) },
    })
    expect(answer).not.toHaveProperty('notTaken')
  })

  it.each(['keep', 'reset'] as const)('keeps all that an edit does not name (omitted fields: %s)', async (mode) => {
    const { made, otto, schedule, change } = await olga()
    const { answer } = await schedule(everything(otto))
    const before = await stored(made, answer.id)
    await setMode({ omittedFields: mode })
    const edits: [object, object][] = [
      [{ subject: 'Renamed' }, { subject: 'Renamed' }],
      [{ location: '' }, { location: '' }],
      [{ docUpload: true }, { enable_doc_upload_permission: true }],
      [{ hostKey: '112233' }, { host_key: '112233' }],
      [{ settings: { rename: true } }, { settings: { change_nickname: 1 } }],
      [{ settings: { recordOnJoin: false } }, { settings: { participant_join_auto_record: false } }],
      [{ settings: { watermarkRows: 'single' } }, { settings: { water_mark_type: 0 } }],
    ]
    let expected = before as { settings: object }
    for (const [body, differs] of edits) {
      expect((await change(answer.id, body)).status).toBe(200)
      const inSettings = (differs as { settings?: object }).settings
      expected = { ...expected, ...differs, settings: { ...expected.settings, ...inSettings } }
      expect(await stored(made, answer.id)).toEqual(expected)
    }
  })

  it.each(['keep', 'reset'] as const)('can have its live stream changed whole, and ended (%s)', async (mode) => {
    const { made, otto, schedule, change } = await olga()
    const { answer } = await schedule(everything(otto))
    const before = await stored(made, answer.id)
    await setMode({ omittedFields: mode })
    const open = { enabled: true, subject: 'Open', summary: '', chat: false, replay: true, watermark: true }
    expect((await change(answer.id, { live: open })).answer.live).not.toHaveProperty('password')
    const { live_config: changed, ...rest } = await stored(made, answer.id)
    expect(changed).toMatchObject({ live_subject: 'Open', live_summary: '', enable_live_im: false })
    const { live_config: _was, ...others } = before
    expect(rest).toEqual(others)
    await change(answer.id, { live: { enabled: false } })
    expect(await stored(made, answer.id)).toEqual({ ...others, enable_live: false })
  })

  it('loses its host key by an empty one', async () => {
    const { ctx, otto, schedule, change } = await olga()
    const { answer } = await schedule(everything(otto))
    expect((await change(answer.id, { hostKey: '' })).status).toBe(200)
    expect((await getMeeting(ctx, { id: answer.id })).hostKey).toBeUndefined()
  })

  it('is open to other kinds of people by either word, and to invitees only while there are any', async () => {
    const { made, otto, schedule, change } = await olga()
    const { answer } = await schedule(everything(otto))
    const nobody = await change(answer.id, { invitees: [] })
    expect(nobody.answer.errors).toEqual([{ path: 'invitees', code: 'invite_somebody' }])
    const members = await change(answer.id, { settings: { enterpriseOnly: true }, invitees: [] })
    expect(members.answer.settings).toMatchObject({ joinKind: 'internal', enterpriseOnly: true })
    expect((await stored(made, answer.id)).settings).toMatchObject({ only_user_join_type: 3 })
  })
})

describe('what was asked and is not so', () => {
  it('is named where the enterprise has locked a setting, after scheduling and after a change', async () => {
    const { schedule, change } = await olga()
    await setMode({ lockedSettings: { auto_record_type: 'cloud', allow_screen_shared_watermark: true } })
    const { answer } = await schedule({ settings: { watermark: false, waitingRoom: true, autoRecord: 'none' } })
    expect(answer).toMatchObject({ notTaken: ['watermark', 'autoRecord'], settings: { autoRecord: 'cloud' } })
    expect((await change(answer.id, { settings: { autoRecord: 'local' } })).answer.notTaken).toEqual(['autoRecord'])
    expect((await change(answer.id, { subject: 'Other' })).answer).not.toHaveProperty('notTaken')
  })

  it('are invitees whom Tencent does not know: they are named, the others invited', async () => {
    const { made, otto, schedule, change } = await olga()
    await control(installation.sandbox, 'PUT', `/people/${made.corp.corpId}/otto`, { status: 2 })
    const { answer } = await schedule({ invitees: [otto] })
    expect(answer.unregistered).toMatchObject([{ id: otto }])
    const other = await schedule({})
    expect((await change(other.answer.id, { invitees: [otto] })).answer.unregistered).toMatchObject([{ id: otto }])
  })
})

it('the form is refused where a field is wrong, by name', async () => {
  const { schedule } = await olga()
  const refused: [object, string, string][] = [
    [{ location: '会'.repeat(19) }, 'location', 'location_too_long'],
    [{ hostKey: '12345' }, 'hostKey', 'host_key_digits'],
    [{ live: { enabled: true, password: '' } }, 'live.password', 'live_password_required'],
    [{ guests: [{ area: '+86', phone: '13900000002' }] }, 'guests.0.area', 'area_digits'],
    [{ settings: { joinKind: 'invited' } }, 'invitees', 'invite_somebody'],
    [{ invitees: Array.from({ length: 101 }, () => crypto.randomUUID()) }, 'invitees', 'too_many_invitees'],
    [{ hosts: Array.from({ length: 10 }, () => crypto.randomUUID()) }, 'hosts', 'too_many_hosts'],
  ]
  for (const [body, path, code] of refused) {
    expect((await schedule(body)).answer.errors).toMatchObject([{ path, code }])
  }
})
