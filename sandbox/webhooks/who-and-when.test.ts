import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { authorize } from '../test/rest-client'
import { type WebhookSetting, webhookSetting } from '../test/webhook-setting'

const HOUR = 3600

let setting: WebhookSetting

beforeEach(async () => {
  setting = await webhookSetting()
})
afterEach(() => setting.close())

const move = (id: string, name: string, userid: string) => setting.ask('POST', `meetings/${id}/${name}`, { userid })
const later = (advanceSeconds: number) => setting.ask('POST', 'clock', { advanceSeconds })
/** The clock went on and nobody has looked yet what that brought. */
const unnoticed = (seconds: number) => setting.sandbox.world.advanceClock(seconds)
const operator = (body: object) => ({ userid: 'alice', instanceid: 1, ...body })

async function dismiss(id: string) {
  await setting.rest('POST', `/v1/meetings/${id}/dismiss`, operator({ reason_code: 1, retrieve_code: 1 }))
}

/** The events so far in the order they were told, as name and what matters. */
async function told(pick: (said: Record<string, unknown>) => unknown = () => undefined) {
  const order = (await setting.settled()).map(({ traceId }) => traceId)
  const events = [...setting.receiver.events].sort((a, b) => order.indexOf(a.trace_id) - order.indexOf(b.trace_id))
  return events.map(({ event, payload: [said] }) => {
    const more = said && pick(said)
    return more === undefined ? event : [event, more]
  })
}

type Person = { userid: string } | undefined

const byWhom = ({ operator }: { operator?: Person }) => operator?.userid

describe('the end of a meeting', () => {
  test('comes with the clock when nobody is inside, at the booked end, by nobody', async () => {
    await setting.subscribe({ events: ['meeting.end'] })
    const id = await setting.book()
    await later(2 * HOUR - 5)
    expect(await told()).toEqual([])
    await later(HOUR)
    await later(HOUR)
    await setting.settled()
    const endsAt = setting.sandbox.world.meetings.get(id)?.endsAt ?? 0
    expect(setting.receiver.events).toMatchObject([
      {
        payload: [
          {
            meeting_end_type: 2,
            operate_time: endsAt * 1000,
            operator: { userid: '', uuid: '', user_name: '' },
            meeting_info: { meeting_id: id, end_time: endsAt },
          },
        ],
      },
    ])
  })

  test('comes with the last who leaves after the booked end, once', async () => {
    await setting.subscribe({ events: ['meeting.end'] })
    const id = await setting.book()
    await move(id, 'join', 'alice')
    await move(id, 'join', 'bob')
    await later(HOUR)
    await move(id, 'leave', 'alice')
    unnoticed(2 * HOUR)
    await move(id, 'leave', 'bob')
    await later(HOUR)
    expect(await told((said) => [said.meeting_end_type, byWhom(said)])).toEqual([['meeting.end', [1, 'bob']]])
  })

  test('comes with the host who ends it, after everybody has left, and not again at the booked end', async () => {
    const id = await setting.book({ settings: { mute_enable_join: true, auto_in_waiting_room: true } })
    await move(id, 'join', 'alice')
    await move(id, 'join', 'bob')
    await setting.subscribe()
    await dismiss(id)
    await later(3 * HOUR)
    expect(await told((said) => said.meeting_end_type ?? said.leave_reason ?? byWhom(said))).toEqual([
      ['meeting.participant-left-waiting-room', '被主持人移出'],
      ['meeting.participant-left', 'alice'],
      ['meeting.end', 0],
    ])
  })

  test('comes for each occurrence of a series, with its own times', async () => {
    await setting.subscribe({ events: ['meeting.end'] })
    const rule = { recurring_type: 0, until_type: 1, until_count: 3 }
    await setting.book({ meeting_type: 1, recurring_rule: rule })
    await later(30 * HOUR)
    const infos = await told((said) => said.meeting_info)
    const starts = infos.map(([, info]) => (info as { start_time: number }).start_time)
    expect(starts).toHaveLength(2)
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(24 * HOUR)
  })
})

describe('coming and going', () => {
  test('is told in order: the host starts it once, whoever comes before waits for a host', async () => {
    await setting.subscribe()
    const id = await setting.book({ settings: { mute_enable_join: true, allow_in_before_host: true } })
    for (const [name, who] of [
      ['join', 'bob'],
      ['join', 'alice'],
      ['leave', 'alice'],
      ['join', 'alice'],
      ['leave', 'alice'],
      ['leave', 'bob'],
      ['join', 'alice'],
    ] as const) {
      await move(id, name, who)
    }
    expect(await told(byWhom)).toEqual([
      ['meeting.created', 'alice'],
      ['meeting.participant-joined', 'bob'],
      ['meeting.participant-jbh-waiting', 'bob'],
      ['meeting.started', 'alice'],
      ['meeting.participant-joined', 'alice'],
      ['meeting.participant-left', 'alice'],
      ['meeting.participant-joined', 'alice'],
      ['meeting.participant-left', 'alice'],
      ['meeting.participant-left', 'bob'],
      ['meeting.started', 'alice'],
      ['meeting.participant-joined', 'alice'],
    ])
  })

  test('through the waiting room names who moved whom', async () => {
    const id = await setting.book()
    await move(id, 'join', 'alice')
    await move(id, 'join', 'bob')
    await setting.subscribe()
    await move(id, 'wait', 'bob')
    await move(id, 'admit', 'bob')
    await move(id, 'wait', 'carol')
    await move(id, 'leave', 'carol')
    const people = (said: Record<string, unknown>) => [byWhom(said), byWhom({ operator: said.to_operator as Person })]
    expect(await told(people)).toEqual([
      ['meeting.participant-left', ['bob', undefined]],
      ['meeting.participant-put-in-waiting-room', ['alice', 'bob']],
      ['meeting.participant-joined-waiting-room', ['bob', undefined]],
      ['meeting.participant-admitted', ['alice', 'bob']],
      ['meeting.participant-joined', ['bob', undefined]],
      ['meeting.participant-joined-waiting-room', ['carol', undefined]],
      ['meeting.participant-left-waiting-room', ['carol', 'carol']],
    ])
  })

  test('of strangers gives no userid, and no name where something is done to them', async () => {
    await setting.subscribe({ events: ['meeting.participant-joined', 'meeting.participant-admitted'] })
    const id = await setting.book({ settings: { mute_enable_join: true, auto_in_waiting_room: true } })
    await move(id, 'join', 'globex/gina')
    await move(id, 'admit', 'globex/gina')
    await setting.settled()
    const people = setting.receiver.events.map(({ payload: [said] }) => said?.to_operator ?? said?.operator)
    const uuid = expect.stringMatching(/^WM\w{16}$/)
    expect(people).toEqual(
      expect.arrayContaining([
        { userid: '', uuid, user_name: '' },
        { userid: '', uuid, user_name: 'Gina Rossi' },
      ]),
    )
  })

  test('ends a shared screen with whoever shows it, and a live stream with the last', async () => {
    const id = await setting.book({ enable_live: true, live_config: { live_subject: 'Air' } })
    await move(id, 'join', 'alice')
    await move(id, 'share', 'alice')
    await setting.subscribe()
    await move(id, 'leave', 'alice')
    expect(await told(byWhom)).toEqual([
      ['meeting.share-screen-close', 'alice'],
      ['meeting.participant-left', 'alice'],
      ['meeting.live-stopped', 'alice'],
    ])
    await expect(move(id, 'share', 'alice')).rejects.toThrow('409')
  })
})

describe('a meeting', () => {
  test('that loses one occurrence was changed; with the last one it is cancelled', async () => {
    const rule = { recurring_type: 0, until_type: 1, until_count: 2 }
    const id = await setting.book({ meeting_type: 1, recurring_rule: rule })
    await setting.subscribe()
    for (const { id: sub_meeting_id } of setting.sandbox.world.meetings.get(id)?.subMeetings ?? []) {
      await setting.rest('POST', `/v1/meetings/${id}/cancel`, operator({ reason_code: 1, sub_meeting_id }))
    }
    expect(await told((said) => said.cancel_reason)).toEqual(['meeting.updated', ['meeting.canceled', '']])
  })
})

describe('a recording', () => {
  const files = (said: Record<string, unknown>) => (said.recording_files as unknown[] | undefined)?.length

  test('goes through its events by itself, each once', async () => {
    await setting.subscribe()
    const id = await setting.book({ settings: { mute_enable_join: true, auto_record_type: 'cloud' } })
    await move(id, 'join', 'alice')
    unnoticed(600)
    await move(id, 'leave', 'alice')
    await later(60)
    await later(60)
    const names = await told(files)
    expect(names.filter((each) => !String(each).startsWith('meeting.'))).toEqual([
      'recording.started',
      'recording.stopped',
      ['recording.completed', 1],
    ])
  })

  test('whose end is known stops and gets ready with the clock; one that is made ready says so once', async () => {
    await setting.subscribe({ events: ['recording.started', 'recording.stopped', 'recording.completed'] })
    const id = await setting.book()
    await setting.ask('POST', `meetings/${id}/record`, { seconds: 600, state: 'recording' })
    await later(1000)
    await later(1000)
    expect(await told(files)).toEqual(['recording.started', 'recording.stopped', ['recording.completed', 1]])
    unnoticed(600)
    await setting.ask('POST', `meetings/${id}/record`, { seconds: 60 })
    await later(1000)
    expect((await told(files)).slice(3)).toEqual([['recording.completed', 1]])
  })

  test('that a host stops before its end stops once', async () => {
    await setting.subscribe({ events: ['recording.stopped'] })
    const id = await setting.book()
    await setting.ask('POST', `meetings/${id}/record`, { seconds: 600, state: 'recording' })
    unnoticed(60)
    await setting.ask('POST', `meetings/${id}/recording`, { action: 'stop', userid: 'bob' })
    await later(1000)
    expect(await told(byWhom)).toEqual([['recording.stopped', 'bob']])
  })

  test('that fails never gets ready', async () => {
    const id = await setting.book()
    await setting.ask('POST', `meetings/${id}/record`, { seconds: 60, state: 'processing' })
    await setting.ask('POST', `meetings/${id}/recording`, { action: 'fail' })
    await expect(setting.ask('POST', `meetings/${id}/recording`, { action: 'pause' })).rejects.toThrow('409')
    await setting.subscribe()
    await later(60)
    expect(await told(files)).toEqual([['recording.failed', 1]])
  })
})

describe('an application', () => {
  const subscribe = () => setting.subscribe({ corp: undefined, sdkId: setting.app.sdkId })
  const approve = (approved: boolean) =>
    setting.ask('POST', 'approvals', { sdkId: setting.app.sdkId, corp: 'quiet', approved })

  test('learns who it is for by open_id; newer events name the userid beside it', async () => {
    await subscribe()
    const openId = await setting.signIn('bob')
    await setting.settled()
    const sent = (name: string) => setting.receiver.events.find(({ event }) => event === name)?.payload[0]
    expect(sent('oauth.user-auth')?.operator).toMatchObject({ userid: openId, app_id: setting.app.corpId })
    expect(sent('oauth.auth-user')).toMatchObject({
      operator: { userid: 'bob', open_id: openId, open_corp_id: setting.app.corpId, role_type: 0 },
      oauth_open_id_list: [{ open_id: openId }],
    })
  })

  test('that is taken back loses its tokens, and nobody authorises it before it is let in again', async () => {
    await setting.signIn('bob')
    await subscribe()
    await approve(true)
    await approve(true)
    await approve(false)
    expect(setting.sandbox.world.tokenPairs.size).toBe(0)
    const page = await authorize(setting.sandbox, setting.app, { sandbox_user: 'quiet/bob' })
    expect(page.status).toBe(200)
    await approve(true)
    expect(await told((said) => said.is_first)).toEqual([
      ['oauth.corp-auth', true],
      'oauth.corp-cancel-auth',
      ['oauth.corp-auth', false],
    ])
  })
})
