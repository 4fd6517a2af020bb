import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { authorize } from '../test/rest-client'
import { type WebhookSetting, webhookSetting } from '../test/webhook-setting'
import { documentedEvent, documentedEvents } from './contract'

type Cause = (setting: WebhookSetting) => Promise<unknown>

const WAITING_ROOM = { settings: { mute_enable_join: true, auto_in_waiting_room: true } }
const LIVE = { enable_live: true, live_config: { live_subject: 'Air' } }
const DIALLED_IN = { pstnNumber: '0086123888', customerData: 'order 7' }

async function move({ ask }: WebhookSetting, id: string, name: string, userid: string, more: object = {}) {
  await ask('POST', `meetings/${id}/${name}`, { userid, ...more })
}

/** A new meeting that people come to, in this order. */
async function meetingWith(setting: WebhookSetting, userids: string[], fields: Record<string, unknown> = {}) {
  const id = await setting.book(fields)
  for (const userid of userids) await move(setting, id, 'join', userid)
  return id
}

/** A new meeting that is being recorded, or was. */
async function recorded(setting: WebhookSetting, state: string, actions: string[] = []) {
  const id = await setting.book()
  const { id: recordId } = await setting.ask('POST', `meetings/${id}/record`, { seconds: 600, state })
  for (const action of actions) await setting.ask('POST', `meetings/${id}/recording`, { action, userid: 'bob' })
  return { id, recordId }
}

const later = ({ ask }: WebhookSetting, advanceSeconds: number) => ask('POST', 'clock', { advanceSeconds })
const approve = ({ ask, app }: WebhookSetting, approved: boolean) =>
  ask('POST', 'approvals', { sdkId: app.sdkId, corp: 'quiet', approved })
const agree = ({ sandbox, app }: WebhookSetting) => authorize(sandbox, app, { sandbox_user: 'quiet/bob' })

async function withdraw(setting: WebhookSetting) {
  const openId = await setting.signIn('bob')
  await setting.ask('POST', 'tokens/withdraw', { openId })
}

/** What makes each event happen. */
const CAUSES: Record<string, Cause> = {
  'meeting.created': (setting) => setting.book(),
  'meeting.updated': async (setting) => {
    const id = await setting.book()
    await setting.rest('PUT', `/v1/meetings/${id}`, { userid: 'alice', instanceid: 1, subject: 'Other' })
  },
  'meeting.canceled': async (setting) => {
    const body = { userid: 'alice', instanceid: 1, reason_code: 1, reason_detail: 'ill' }
    await setting.rest('POST', `/v1/meetings/${await setting.book()}/cancel`, body)
  },
  'meeting.started': (setting) => meetingWith(setting, ['alice']),
  'meeting.end': async (setting) => {
    const id = await meetingWith(setting, ['alice'])
    await setting.rest('POST', `/v1/meetings/${id}/dismiss`, { userid: 'alice', instanceid: 1, reason_code: 1 })
  },
  'meeting.participant-joined': async (setting) => {
    await move(setting, await meetingWith(setting, []), 'join', 'bob', DIALLED_IN)
  },
  'meeting.participant-left': async (setting) => {
    const id = await meetingWith(setting, [])
    await move(setting, id, 'join', 'bob', DIALLED_IN)
    await move(setting, id, 'leave', 'bob')
  },
  'meeting.participant-jbh-waiting': (setting) => meetingWith(setting, ['bob']),
  'meeting.participant-joined-waiting-room': (setting) => meetingWith(setting, ['bob'], WAITING_ROOM),
  'meeting.participant-left-waiting-room': async (setting) => {
    await move(setting, await meetingWith(setting, ['bob'], WAITING_ROOM), 'leave', 'bob')
  },
  'meeting.participant-admitted': async (setting) => {
    await move(setting, await meetingWith(setting, ['alice', 'bob'], WAITING_ROOM), 'admit', 'bob')
  },
  'meeting.participant-put-in-waiting-room': async (setting) => {
    await move(setting, await meetingWith(setting, ['alice', 'bob']), 'wait', 'bob')
  },
  'meeting.share-screen-open': async (setting) => move(setting, await meetingWith(setting, ['bob']), 'share', 'bob'),
  'meeting.share-screen-close': async (setting) => {
    const id = await meetingWith(setting, ['bob'])
    await move(setting, id, 'share', 'bob')
    await move(setting, id, 'unshare', 'bob')
  },
  'meeting.live-started': (setting) => meetingWith(setting, ['alice'], LIVE),
  'meeting.live-stopped': async (setting) =>
    move(setting, await meetingWith(setting, ['alice'], LIVE), 'leave', 'alice'),
  'recording.started': (setting) => recorded(setting, 'recording'),
  'recording.paused': (setting) => recorded(setting, 'recording', ['pause']),
  'recording.resumed': (setting) => recorded(setting, 'recording', ['pause', 'resume']),
  'recording.stopped': (setting) => recorded(setting, 'recording', ['stop']),
  'recording.completed': async (setting) => {
    await recorded(setting, 'processing')
    await later(setting, 60)
  },
  'recording.failed': async (setting) => {
    await recorded(setting, 'processing', ['fail'])
    await later(setting, 60)
  },
  'recording.deleted': async (setting) => {
    const { id, recordId } = await recorded(setting, 'ready')
    await setting.rest('DELETE', `/v1/records?userid=alice&meeting_id=${id}&meeting_record_id=${recordId}`)
  },
  'oauth.corp-auth': (setting) => approve(setting, true),
  'oauth.corp-cancel-auth': (setting) => approve(setting, false),
  'oauth.user-auth': agree,
  'oauth.user-cancel-auth': withdraw,
  'oauth.auth-user': agree,
  'oauth.cancel-auth': withdraw,
}

/** Kinds of JSON as the documentation names them. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Every field by its path, items of a list as `[]`. */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, field]): [string, string][] => {
    const place = path ? `${path}.${name}` : name
    return [[place, kindOf(field)], ...fieldsOf(field, place)]
  })
}

let setting: WebhookSetting

beforeEach(async () => {
  setting = await webhookSetting()
})
afterEach(() => setting.close())

test('every event of the documentation has a cause, and the two that replaced some', () => {
  expect(documentedEvents).toHaveLength(27)
  const names = documentedEvents.map(({ event }) => event)
  expect(Object.keys(CAUSES).sort()).toEqual([...names, 'oauth.auth-user', 'oauth.cancel-auth'].sort())
})

describe('is sent when it happens, and says what is documented', () => {
  test.each(Object.keys(CAUSES))('%s', async (event) => {
    await setting.subscribe({ events: [event] })
    await setting.subscribe({ events: [event], corp: undefined, sdkId: setting.app.sdkId })
    await CAUSES[event]?.(setting)
    await setting.settled()
    expect(setting.receiver.events.map((each) => each.event)).toEqual([event])
    const documented = Object.entries(documentedEvent(event)?.fields ?? {}).map(([path, { type }]) => [path, type])
    const sent = [...new Map(fieldsOf(setting.receiver.events[0]))]
    expect(sent.sort()).toEqual(documented.sort())
  })
})

test.each(documentedEvents)('an example of $event has the documented fields', async ({ event, fields = {} }) => {
  await setting.subscribe()
  await setting.book()
  await setting.ask('POST', 'events', { corp: 'quiet', event })
  await setting.settled()
  const documented = Object.entries(fields).map(([path, { type }]) => [path, type])
  expect([...new Map(fieldsOf(setting.receiver.events.at(-1)))].sort()).toEqual(documented.sort())
})
