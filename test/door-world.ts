import { randomUUID } from 'node:crypto'
import { cancelBulk } from '@/lib/bulk/cancel-bulk'
import { startBulk } from '@/lib/bulk/start-bulk'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { runCopy } from '@/lib/copies/run-copy-jobs'
import { encrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import type { MembershipStatus } from '@/lib/generated/prisma/enums'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { listReplays } from '@/lib/live/list-replays'
import { pendCancel } from '@/lib/pending-cancels/pend-cancel'
import { syncRecordingsOfMeeting } from '@/lib/recordings/sync-of-meeting'
import { saveView } from '@/lib/saved-views/save-view'
import { accountList } from '@/lib/saved-views/viewed-lists'
import { saveTemplate } from '@/lib/templates/save-template'
import { addMember } from '@/lib/tenants/add-member'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { saveCredential } from '@/lib/tencent-settings/save-credential'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { getSubscription } from '@/lib/webhooks/get-subscription'
import { removeSubscription } from '@/lib/webhooks/remove-subscription'
import { connect, personContext } from './connect'
import { control, makeTenant, type TestTenant } from './make-tenant'
import { signIn } from './sign-in'

/** Who may stand before a door. `creator`: the member whose meeting it is. */
export const callers = [
  'nobody',
  "another organisation's owner",
  'pending',
  'suspended',
  'rejected',
  'another member',
  'creator',
  'admin',
  'owner',
] as const
export type Caller = (typeof callers)[number]

const SPARE = 400

/** The insiders among them. */
const people = { 'another member': 'otto', creator: 'mona', admin: 'adam', owner: 'olga' } as const
export type Insider = keyof typeof people

/** Two organisations with somebody of every kind, all signed in. */
export async function makeDoorWorld(sandbox: { origin: string }) {
  const spare = Array.from({ length: SPARE }, (_, index) => ({ userid: `spare-${index}` }))
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'adam', role: 'ADMIN' },
    { userid: 'mona', role: 'MEMBER' },
    { userid: 'otto', role: 'MEMBER' },
    { userid: 'piet', role: 'MEMBER' },
    { userid: 'sara', role: 'MEMBER' },
    { userid: 'rolf', role: 'MEMBER' },
  ] as const
  const [made, other] = await Promise.all([
    makeTenant({ sandbox, members: [...members, ...spare], rooms: [{ name: '会议室' }] }),
    makeTenant({ sandbox, members: [{ userid: 'gina', role: 'OWNER' }] }),
  ])
  const cookies = new Map<Caller, string>([['nobody', '']])
  for (const [caller, userid] of Object.entries({
    pending: 'piet',
    suspended: 'sara',
    rejected: 'rolf',
    ...people,
  })) {
    cookies.set(caller as Caller, await signIn(made.person(userid)))
  }
  cookies.set("another organisation's owner", await signIn(other.person('gina')))
  // As if decided without an end of their sign-ins: the door itself must refuse them.
  await setStatus(made, 'piet', 'PENDING')
  await setStatus(made, 'sara', 'SUSPENDED')
  await setStatus(made, 'rolf', 'REJECTED')
  // One after the other: callers of a door may be asked at the same time.
  let settled = Promise.resolve()
  let found: string | undefined
  let template: string | undefined
  const next = (() => {
    let taken = 0
    return () => `spare-${taken++}`
  })()

  return {
    made,
    other,
    cookieOf: (caller: Caller): string => cookies.get(caller) ?? '',
    /** A meeting that the creator has just booked, in an hour or running with the creator inside. */
    async meeting({ running = false } = {}): Promise<string> {
      const { corp, app } = made
      const sketch = { corp: corp.corpId, sdkId: app.sdkId, userid: 'mona', count: 1 }
      const times = running ? { startsAt: Math.floor(Date.now() / 1000) - 600 } : {}
      const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', { ...sketch, ...times })
      const id = ids[0] ?? ''
      if (running) await control(sandbox, 'POST', `/meetings/${id}/join`, { userid: 'mona' })
      return id
    },
    /** The same with a copy here, by which it is known whose it is. */
    async copiedMeeting(): Promise<string> {
      const meetingId = await this.meeting()
      const { membershipId } = made.person('mona')
      await runCopy({ tenantId: made.tenant.id, membershipId, meetingId, role: 'creator' }, new Date())
      return meetingId
    },
    /** A cancellation that the creator has asked for and can still take back; the parameters of its door. */
    async pendingCancel(): Promise<{ id: string; pendingId: string }> {
      const id = await this.meeting()
      return { id, pendingId: (await pendCancel(await personContext(made, 'mona'), { id })).id }
    },
    /** What an account is called. */
    nameOf: async (id: string): Promise<string> =>
      (await asTenant(made.tenant, (db) => db.membership.findFirstOrThrow({ where: { id } }))).displayName ?? '',
    /** An open invitation; returns its id. */
    async invitation(): Promise<string> {
      return (await createInvitation(await personContext(made, 'olga'), { role: 'MEMBER', days: 1 })).id
    },
    /** Lets the organisation have an address for events, or none. */
    webhook(isThere: boolean): Promise<void> {
      settled = settled.then(() => setWebhook(made, isThere))
      return settled
    },
    /** The enterprise's room, with the secret in place that another door may have removed; returns its id. */
    room(): Promise<string> {
      const room = settled.then(() => findRoom(made, found))
      settled = room.then((id) => {
        found = id
      })
      return room
    },
    /** A meeting of the creator's that was on the air once, with the secret in place; the parameters of its replay's doors. */
    async replay(): Promise<{ id: string; replay: string }> {
      await this.room()
      const streamed = settled.then(async () => streamedMeeting(sandbox, await personContext(made, 'mona')))
      settled = streamed.then(() => undefined)
      return streamed
    },
    /** A recording of the creator's, with the secret in place; the parameters of its doors. */
    async recording(): Promise<{ id: string; file: string }> {
      await this.room()
      const sketch = { corp: made.corp.corpId, sdkId: made.app.sdkId, userid: 'mona', count: 1, subject: 'Recorded' }
      const startsAt = Math.floor(Date.now() / 1000) - 600
      const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', { ...sketch, startsAt })
      const path = `/meetings/${ids[0]}`
      await control(sandbox, 'POST', `${path}/join`, { userid: 'mona' })
      type Recorded = { id: string; files: { id: string }[] }
      const { id, files } = await control<Recorded>(sandbox, 'POST', `${path}/record`, { seconds: 60 })
      await syncRecordingsOfMeeting(await personContext(made, 'mona'), { id: ids[0] ?? '' })
      return { id, file: files[0]?.id ?? '' }
    },
    /** Somebody new, connected to Tencent Meeting unless they only wait; returns the account's id. */
    async account(status: MembershipStatus = 'ACTIVE'): Promise<string> {
      const userid = next()
      const { openId } = made.person(userid)
      const facts = { appId: made.app.id, openId, role: 'MEMBER', displayName: userid } as const
      const membershipId = await addMember(made.tenant.id, { ...facts, status })
      made.person(userid).membershipId = membershipId
      await connect(made, userid)
      return membershipId
    },
    /** A bulk action on an account of nobody here; returns its id. */
    async bulk({ cancelled = false } = {}): Promise<string> {
      const ctx = await personContext(made, 'olga')
      const { id } = await startBulk(ctx, { action: 'REFRESH', ids: [randomUUID()], count: 1 })
      if (cancelled) await cancelBulk(ctx, { id })
      return id
    },
    /** A view that an owner saved; returns its id. */
    savedView: async (): Promise<string> =>
      (
        await saveView(await personContext(made, 'olga'), accountList, {
          name: randomUUID(),
          filters: { view: 'active' },
        })
      ).id,
    /** A template of the organisation, the same each time unless a new one is wanted; returns its id. */
    template: async ({ isNew = false } = {}): Promise<string> => {
      if (template && !isNew) return template
      const content = { subject: 'Weekly', minutes: 30 }
      const { id } = await saveTemplate(await personContext(made, 'olga'), {
        name: randomUUID(),
        isShared: true,
        content,
      })
      if (!isNew) template = id
      return id
    },
    /** An event that was given up, of a name of its own; the parameters of its doors, and what finds it alone. */
    async failedEvent(): Promise<{ id: string; event: string }> {
      const [id, event] = [randomUUID(), `test.${randomUUID()}`]
      const tenantId = made.tenant.id
      const payload = encrypt(JSON.stringify({ event }), { owner: tenantId, row: id, field: 'payload' })
      const row = { tenantId, id, event, payload, subscriptionId: randomUUID(), traceId: id, state: 'DEAD' as const }
      await asTenant(made.tenant, (db) => db.webhookEvent.create({ data: row }))
      return { id, event }
    },
    /** Puts back what a door that acts on whoever asks has taken from them. */
    async restore(caller: Insider): Promise<void> {
      const where = { tenantId: made.tenant.id, id: made.person(people[caller]).membershipId }
      const role = caller === 'owner' ? 'OWNER' : caller === 'admin' ? 'ADMIN' : 'MEMBER'
      await asTenant(made.tenant, (db) => db.membership.updateMany({ where, data: { role } }))
      cookies.set(caller, await signIn(made.person(people[caller])))
    },
  }
}

export type DoorWorld = Awaited<ReturnType<typeof makeDoorWorld>>

async function findRoom(made: TestTenant, found: string | undefined): Promise<string> {
  const ctx = await personContext(made, 'olga')
  const { secretId, secretKey, sdkId = '' } = made.credential
  const isThere = (await asTenant(made.tenant, (db) => db.enterpriseCredential.count())) > 0
  if (!isThere) await saveCredential(ctx, { corpId: made.corp.corpId, sdkId, secretId, secretKey })
  if (found) return found
  const { items } = await callAsEnterprise(ctx, operations.listMeetingRooms, {})
  return items[0]?.id ?? ''
}

async function streamedMeeting(sandbox: { origin: string }, creator: PersonContext) {
  const times = { startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + 3_600_000) }
  const live = { enabled: true, replayEnabled: true }
  const { id } = await callAsPerson(creator, operations.createMeeting, { subject: 'On air', ...times, live })
  for (const step of ['join', 'leave']) await control(sandbox, 'POST', `/meetings/${id}/${step}`, { userid: 'mona' })
  const { items } = await listReplays(creator, { id })
  return { id, replay: items[0]?.id ?? '' }
}

async function setWebhook(made: TestTenant, isThere: boolean): Promise<void> {
  const ctx = await personContext(made, 'olga')
  const isNow = (await getSubscription(ctx)) !== null
  if (isThere && !isNow) await createSubscription(ctx, { encrypted: false })
  if (!isThere && isNow) await removeSubscription(ctx)
}

async function setStatus({ tenant, person }: TestTenant, userid: string, status: MembershipStatus): Promise<void> {
  const where = { tenantId: tenant.id, id: person(userid).membershipId }
  await asTenant(tenant, (db) => db.membership.updateMany({ where, data: { status } }))
}
