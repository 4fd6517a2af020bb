import { randomUUID } from 'node:crypto'
import { type Ask, adminsOnly, all, creatorOnly, type DoorRow } from './door-row'
import type { DoorWorld } from './door-world'

const ofMeeting = async (world: DoorWorld, rest: Ask = {}): Promise<Ask> => ({
  params: { id: await world.meeting() },
  ...rest,
})
const ofFailedEvent = async (world: DoorWorld, rest: Ask = {}): Promise<Ask> => ({
  params: { id: (await world.failedEvent()).id },
  ...rest,
})
const ofRoom = async (world: DoorWorld): Promise<Ask> => ofMeeting(world, { body: { rooms: [await world.room()] } })
const ofAccount = async (id: Promise<string>, body: unknown): Promise<Ask> => ({ params: { id: await id }, body })
const tomorrow = (hours: number) =>
  `${new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000).toISOString().slice(0, 19)}Z`
const times = () => ({ startsAt: tomorrow(24), endsAt: tomorrow(25) })

/** What the settings of Tencent Meeting hold already, as the page sends it. */
const sameApplication = ({ made: { app } }: DoorWorld): Ask => ({
  body: { platform: 'sandbox', corpId: app.corpId, sdkId: app.sdkId, level: app.level, secret: '' },
})
const sameCredential = ({ made: { corp, credential } }: DoorWorld): Ask => {
  const { secretId, secretKey, sdkId = '' } = credential
  return { body: { corpId: corp.corpId, sdkId, secretId, secretKey } }
}

/** The creator; owners and admins only where Tencent knows them as administrators, too. For others there is no such recording. */
const keepersOnly = (status: number): DoorRow['answers'] => ({ ...all(403), creator: status, 'another member': 404 })

/** One row for every door below `/api/t/[tenant]`, named by its path there and its method. */
export const doorRows: Record<string, DoorRow> = {
  'meetings GET': { ask: () => ({}), answers: all(200) },
  'meetings POST': { ask: () => ({ body: { subject: 'Weekly', ...times() } }), answers: all(201) },
  // Tencent shows a meeting made through the application to whoever names its id; without its passcode.
  'meetings/[id] GET': { ask: ofMeeting, answers: all(200) },
  'meetings/[id] PATCH': {
    ask: (world) => ofMeeting(world, { body: { subject: 'Changed' } }),
    answers: creatorOnly(200, 403),
  },
  'meetings/[id]/cancel POST': { ask: (world) => ofMeeting(world, { body: {} }), answers: creatorOnly(204, 403) },
  // Tencent is asked when it is done, seconds later: then it refuses whoever is not the creator.
  'meetings/[id]/pending-cancels POST': { ask: (world) => ofMeeting(world, { body: {} }), answers: all(202) },
  'meetings/[id]/pending-cancels/[pendingId] PATCH': {
    ask: async (world) => ({ params: await world.pendingCancel(), body: {} }),
    answers: creatorOnly(200, 404),
  },
  'meetings/[id]/pending-cancels/[pendingId] DELETE': {
    ask: async (world) => ({ params: await world.pendingCancel() }),
    answers: creatorOnly(200, 404),
  },
  'pending-cancels GET': { ask: () => ({}), answers: all(200) },
  'meetings/[id]/end POST': {
    ask: async (world) => ({
      params: { id: await world.meeting({ running: true }) },
      body: { force: true, retrieveCode: false },
    }),
    answers: creatorOnly(204, 403),
  },
  'meetings/[id]/invitation GET': { ask: ofMeeting, answers: all(200) },
  'meetings/[id]/calendar.ics GET': { ask: ofMeeting, answers: all(200) },
  'meetings/[id]/join GET': { ask: ofMeeting, answers: all(303) },
  'meetings/[id]/participants GET': { ask: ofMeeting, answers: creatorOnly(200, 403) },
  'meetings/[id]/scene GET': {
    ask: async (world) => ({ params: { id: await world.copiedMeeting() } }),
    answers: creatorOnly(200, 404),
  },
  'meetings/[id]/attendance GET': { ask: ofMeeting, answers: creatorOnly(200, 404) },
  'meetings/[id]/attendance/file GET': {
    ask: async (world) => ({ ...(await ofMeeting(world)), query: { format: 'xlsx' } }),
    answers: creatorOnly(200, 404),
  },
  'recordings GET': { ask: () => ({ query: { q: 'Weekly' } }), answers: all(200) },
  'recordings/refresh POST': { ask: () => ({ body: {} }), answers: all(204) },
  'admin/recordings GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/recordings/refresh POST': {
    ask: async (world) => {
      // The secret that another door may have removed.
      await world.room()
      return { body: {} }
    },
    answers: adminsOnly(204),
  },
  'recordings/[id]/files/[file]/links POST': {
    ask: async (world) => ({ params: await world.recording(), body: { kind: 'video' } }),
    answers: keepersOnly(200),
  },
  'recordings/[id]/files/[file] DELETE': {
    ask: async (world) => ({ params: await world.recording() }),
    answers: keepersOnly(204),
  },
  'recordings/[id]/delete POST': {
    ask: async (world) => ({ params: await world.recording(), body: { confirmation: 'Recorded 1' } }),
    answers: keepersOnly(204),
  },
  'recordings/[id]/sharing GET': {
    ask: async (world) => ({ params: await world.recording() }),
    answers: keepersOnly(200),
  },
  'recordings/[id]/sharing PUT': {
    ask: async (world) => ({ params: await world.recording(), body: { enabled: false } }),
    answers: keepersOnly(204),
  },
  'recordings/[id]/sharing/link POST': {
    ask: async (world) => ({ params: await world.recording(), body: {} }),
    answers: keepersOnly(200),
  },
  'recordings/[id]/accesses GET': {
    ask: async (world) => ({ params: await world.recording(), query: { from: tomorrow(-72), to: tomorrow(1) } }),
    answers: { ...all(200), 'another member': 404 },
  },
  'recordings/[id]/accesses/file GET': {
    ask: async (world) => ({
      params: await world.recording(),
      query: { from: tomorrow(-72), to: tomorrow(1), format: 'csv', lang: 'en', zone: 'UTC' },
    }),
    answers: { ...all(200), 'another member': 404 },
  },
  // Of a meeting that is none of theirs there is nothing to see, as of none.
  'meetings/[id]/recordings GET': { ask: ofMeeting, answers: all(200) },
  'meetings/[id]/recordings/refresh POST': { ask: (world) => ofMeeting(world, { body: {} }), answers: all(204) },
  'meetings/[id]/guests GET': { ask: ofMeeting, answers: creatorOnly(200, 403) },
  'meetings/[id]/guests PATCH': {
    ask: (world) => ofMeeting(world, { body: { add: [{ area: '86', phone: '13800000000' }] } }),
    answers: creatorOnly(200, 403),
  },
  'meetings/by-code/[code] GET': { ask: () => ({ params: { code: '999 999 999' } }), answers: all(404) },
  'ended-meetings GET': { ask: () => ({ query: { from: tomorrow(-48), to: tomorrow(24) } }), answers: all(200) },
  'ended-meetings/file GET': {
    ask: () => ({ query: { from: tomorrow(-48), to: tomorrow(24), format: 'csv' } }),
    answers: all(200),
  },
  'meetings/[id]/rooms GET': { ask: ofMeeting, answers: all(200) },
  'meetings/[id]/rooms POST': { ask: ofRoom, answers: creatorOnly(200, 404) },
  'meetings/[id]/rooms DELETE': { ask: ofRoom, answers: creatorOnly(204, 404) },
  'meetings/[id]/live PUT': {
    ask: async (world) => ({ params: await world.replay(), body: { subject: 'Changed', chat: true } }),
    answers: creatorOnly(204, 404),
  },
  'meetings/[id]/live/viewers GET': {
    ask: async (world) => ({ params: await world.replay() }),
    answers: creatorOnly(200, 404),
  },
  'meetings/[id]/live/replays GET': {
    ask: async (world) => ({ params: await world.replay() }),
    answers: creatorOnly(200, 404),
  },
  'meetings/[id]/live/replays/[replay] DELETE': {
    ask: async (world) => ({ params: await world.replay() }),
    answers: creatorOnly(204, 404),
  },
  'meetings/[id]/live/replays/[replay]/watch GET': {
    ask: async (world) => ({ params: await world.replay() }),
    answers: creatorOnly(303, 404),
  },
  'meetings/[id]/live/push PUT': {
    ask: async (world) => ({
      params: await world.replay(),
      body: { platform: 'other', address: 'rtmp://push.example/live', key: 'secret' },
    }),
    answers: creatorOnly(204, 404),
  },
  'rooms GET': {
    ask: async (world) => {
      await world.room()
      return { query: { q: '会议' } }
    },
    answers: all(200),
  },
  'rooms/[id] GET': {
    ask: async (world) => ({ params: { id: await world.room() }, query: { from: tomorrow(0), to: tomorrow(24) } }),
    answers: all(200),
  },
  'admin/rooms/[id]/activation-code POST': {
    ask: async (world) => ({ params: { id: await world.room() }, body: {} }),
    answers: adminsOnly(201),
  },
  'admin/rooms-inventory GET': {
    ask: async (world) => {
      await world.room()
      return {}
    },
    answers: adminsOnly(200),
  },
  'members GET': { ask: () => ({ query: { q: 'o' } }), answers: all(200) },
  'admin/invitations GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/invitations POST': { ask: () => ({ body: { role: 'MEMBER', days: 7 } }), answers: adminsOnly(201) },
  'admin/invitations/[id]/revoke POST': {
    ask: async (world) => ({ params: { id: await world.invitation() }, body: {} }),
    answers: adminsOnly(204),
  },
  'admin/connections GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/connections/count GET': { ask: () => ({ query: { role: 'OWNER' } }), answers: adminsOnly(200) },
  'admin/connections/bulk GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/connections/bulk POST': {
    ask: async (world) => ({ body: { action: 'APPROVE', ids: [await world.account('PENDING')], count: 1 } }),
    answers: adminsOnly(201),
  },
  'admin/connections/bulk/disconnect POST': {
    ask: async (world) => ({ body: { ids: [await world.account()], count: 1, confirmation: '1' } }),
    answers: adminsOnly(201),
  },
  'admin/connections/bulk/[id] GET': {
    ask: async (world) => ({ params: { id: await world.bulk() } }),
    answers: adminsOnly(200),
  },
  'admin/connections/bulk/[id]/rows GET': {
    ask: async (world) => ({ params: { id: await world.bulk() }, query: { only: 'failed' } }),
    answers: adminsOnly(200),
  },
  'admin/connections/bulk/[id]/cancel POST': {
    ask: async (world) => ({ params: { id: await world.bulk() }, body: {} }),
    answers: adminsOnly(200),
  },
  'admin/connections/bulk/[id]/retry POST': {
    ask: async (world) => ({ params: { id: await world.bulk({ cancelled: true }) }, body: {} }),
    answers: adminsOnly(201),
  },
  'admin/deliveries GET': { ask: () => ({ query: { state: 'failed' } }), answers: adminsOnly(200) },
  'admin/deliveries/[id] GET': { ask: ofFailedEvent, answers: adminsOnly(200) },
  'admin/deliveries/[id]/open POST': { ask: (world) => ofFailedEvent(world, { body: {} }), answers: adminsOnly(200) },
  'admin/deliveries/[id]/replay POST': { ask: (world) => ofFailedEvent(world, { body: {} }), answers: adminsOnly(204) },
  'admin/deliveries/failed GET': { ask: () => ({ query: { event: 'meeting.end' } }), answers: adminsOnly(200) },
  'admin/deliveries/replay POST': {
    ask: async (world) => ({ body: { event: (await world.failedEvent()).event, count: 1 } }),
    answers: adminsOnly(200),
  },
  'admin/connections.csv GET': { ask: () => ({ query: { view: 'pending' } }), answers: adminsOnly(200) },
  'events GET': { ask: () => ({}), answers: all(200) },
  'me GET': { ask: () => ({}), answers: all(200) },
  'me/disconnect POST': { ask: () => ({ body: {} }), answers: all(200), actsOnCaller: true },
  'me/sign-ins GET': { ask: () => ({}), answers: all(200) },
  // Of nobody's browser: everybody ends their own alone.
  'me/sign-ins/[id]/end POST': { ask: () => ({ params: { id: randomUUID() }, body: {} }), answers: all(404) },
  'me/sign-ins/end-others POST': { ask: () => ({ body: {} }), answers: all(200) },
  'me/sign-out-everywhere POST': { ask: () => ({ body: {} }), answers: all(200), actsOnCaller: true },
  'admin/connections/[id] GET': { ask: (world) => ofAccount(world.account(), undefined), answers: adminsOnly(200) },
  'admin/connections/[id] PATCH': {
    ask: (world) => ofAccount(world.account(), { userid: null }),
    answers: adminsOnly(200),
  },
  'admin/connections/[id]/approve POST': {
    ask: (world) => ofAccount(world.account('PENDING'), {}),
    answers: adminsOnly(200),
  },
  'admin/connections/[id]/reject POST': {
    ask: (world) => ofAccount(world.account('PENDING'), {}),
    answers: adminsOnly(200),
  },
  'admin/connections/[id]/suspend POST': { ask: (world) => ofAccount(world.account(), {}), answers: adminsOnly(200) },
  'admin/connections/[id]/resume POST': {
    ask: (world) => ofAccount(world.account('SUSPENDED'), {}),
    answers: adminsOnly(200),
  },
  'admin/connections/[id]/refresh POST': { ask: (world) => ofAccount(world.account(), {}), answers: adminsOnly(200) },
  'admin/connections/[id]/disconnect POST': {
    ask: (world) => ofAccount(world.account(), {}),
    answers: adminsOnly(200),
  },
  'admin/connections/[id]/sign-out POST': { ask: (world) => ofAccount(world.account(), {}), answers: adminsOnly(200) },
  'admin/connections/[id]/erase POST': {
    ask: async (world) => {
      const id = await world.account()
      return { params: { id }, body: { confirmation: await world.nameOf(id) } }
    },
    answers: { ...all(403), owner: 200 },
  },
  // Refused for the confirmation: whoever closes the organisation would leave no door to ask.
  'admin/organization/close POST': {
    ask: () => ({ body: { confirmation: 'something else' } }),
    answers: { ...all(403), owner: 400 },
  },
  'admin/organization/join-policy PUT': {
    ask: () => ({ body: { joinPolicy: 'APPROVAL' } }),
    answers: { ...all(403), owner: 200 },
  },
  'admin/organization/idle-expiry PUT': {
    ask: () => ({ body: { days: null, action: 'SUSPEND' } }),
    answers: adminsOnly(200),
  },
  'admin/views GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/views POST': {
    ask: () => ({ body: { name: `View ${Math.random()}`, filters: { role: 'ADMIN' } } }),
    answers: adminsOnly(201),
  },
  'admin/views/[id]/remove POST': {
    ask: async (world) => ({ params: { id: await world.savedView() }, body: {} }),
    answers: adminsOnly(204),
  },
  'admin/views/[id] PATCH': {
    ask: async (world) => ({ params: { id: await world.savedView() }, body: { name: `View ${Math.random()}` } }),
    answers: adminsOnly(204),
  },
  'meeting-views GET': { ask: () => ({}), answers: all(200) },
  'meeting-views POST': {
    ask: () => ({ body: { name: `View ${Math.random()}`, filters: { view: 'today' } } }),
    answers: all(201),
  },
  // Of nobody here: everybody has their own alone.
  'meeting-views/[id] PATCH': { ask: () => ({ params: { id: randomUUID() }, body: { name: 'x' } }), answers: all(404) },
  'meeting-views/[id]/remove POST': { ask: () => ({ params: { id: randomUUID() }, body: {} }), answers: all(404) },
  'me/columns PUT': { ask: () => ({ body: { hidden: ['code'] } }), answers: all(204) },
  'notifications GET': { ask: () => ({}), answers: all(200) },
  'notifications/unread GET': { ask: () => ({}), answers: all(200) },
  // Of nobody here: everybody is told their own alone.
  'notifications/read POST': { ask: () => ({ body: { upTo: randomUUID() } }), answers: all(404) },
  'notifications/[id]/read POST': { ask: () => ({ params: { id: randomUUID() }, body: {} }), answers: all(404) },
  'notifications/preferences GET': { ask: () => ({}), answers: all(200) },
  'notifications/preferences PUT': {
    ask: () => ({ body: { muted: ['recording-ready'], inBrowser: false, quiet: null } }),
    answers: all(200),
  },
  'calendar GET': { ask: () => ({ query: { from: tomorrow(-48), to: tomorrow(24) } }), answers: all(200) },
  'calendar/refresh POST': { ask: () => ({ body: {} }), answers: all(204) },
  'meetings/search GET': { ask: () => ({ query: { q: 'week' } }), answers: all(200) },
  'meeting-counts GET': { ask: () => ({ query: { from: tomorrow(-24), to: tomorrow(0) } }), answers: all(200) },
  'cancelled-meetings GET': { ask: () => ({}), answers: all(200) },
  'templates GET': { ask: () => ({}), answers: all(200) },
  'templates POST': {
    ask: () => ({
      body: { name: `Template ${Math.random()}`, isShared: true, content: { subject: 'Weekly', minutes: 30 } },
    }),
    answers: adminsOnly(201),
  },
  'templates/[id] GET': { ask: async (world) => ({ params: { id: await world.template() } }), answers: all(200) },
  'templates/[id] PATCH': {
    ask: async (world) => ({ params: { id: await world.template() }, body: { name: `Template ${Math.random()}` } }),
    answers: adminsOnly(204),
  },
  'templates/[id]/remove POST': {
    ask: async (world) => ({ params: { id: await world.template({ isNew: true }) }, body: {} }),
    answers: adminsOnly(204),
  },
  'admin/owner POST': {
    ask: async (world) => ({ body: { accountId: await world.account() } }),
    answers: { ...all(403), owner: 200 },
    actsOnCaller: true,
  },
  'admin/tencent GET': { ask: () => ({}), answers: adminsOnly(200) },
  'admin/tencent/application PUT': { ask: sameApplication, answers: adminsOnly(200) },
  'admin/tencent/application/check POST': { ask: sameApplication, answers: adminsOnly(200) },
  'admin/tencent/credential PUT': { ask: sameCredential, answers: adminsOnly(200) },
  'admin/tencent/credential/check POST': { ask: sameCredential, answers: adminsOnly(200) },
  'admin/tencent/credential/remove POST': { ask: () => ({ body: {} }), answers: adminsOnly(204) },
  'admin/tencent/webhook POST': {
    ask: async (world) => {
      await world.webhook(false)
      return { body: { encrypted: false } }
    },
    answers: adminsOnly(201),
  },
  'admin/tencent/webhook/rotate POST': {
    ask: async (world) => {
      await world.webhook(true)
      return { body: { encrypted: true } }
    },
    answers: adminsOnly(200),
  },
  'admin/tencent/webhook/remove POST': {
    ask: async (world) => {
      await world.webhook(true)
      return { body: {} }
    },
    answers: adminsOnly(204),
  },
  'admin/audit GET': { ask: () => ({ query: { action: 'member' } }), answers: adminsOnly(200) },
  'admin/audit.csv GET': { ask: () => ({}), answers: adminsOnly(200) },
}
