import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { asTenant } from '@/lib/db'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { toInstant } from '@/lib/time'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { deliver } from '@/test/sign-delivery'
import { processInbox, receive, subscribe } from '@/test/subscribed'
import { getScene } from './get-scene'
import type { Scene } from './schema'

const installation = testInstallation()
const HOUR = 3_600_000
const nothing: Scene = { waiting: 0, early: 0, isSharing: false, isOnAir: false }

/** A meeting of olga's, with pia as a host, whose events come as they are told, `seconds` after the first. */
async function make() {
  const members = (['olga', 'adam', 'pia', 'mia'] as const).map((userid) => ({
    userid,
    role: userid === 'olga' ? ('OWNER' as const) : userid === 'adam' ? ('ADMIN' as const) : ('MEMBER' as const),
  }))
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  for (const { userid } of members) await connect(made, userid)
  const ctx = await personContext(made, 'olga')
  const [startsAt, endsAt] = [HOUR, 2 * HOUR].map((later) => toInstant(new Date(Date.now() + later)))
  const { id } = await scheduleMeeting(ctx, {
    ...{ type: 'scheduled', subject: 'Review', startsAt: startsAt ?? '', endsAt: endsAt ?? '' },
    hosts: [made.person('pia').membershipId],
  })
  const { url, token } = await subscribe(made)
  const begin = Date.now() - HOUR
  const tell = async (event: string, seconds: number, userid = 'mia', by?: string) => {
    const named = (name: string) => ({ userid: made.person(name).openId, user_name: name })
    const people = by ? { operator: named(by), to_operator: named(userid) } : { operator: named(userid) }
    const meeting = { meeting_id: id, creator: { userid: made.person('olga').openId } }
    const payload = [{ operate_time: begin + seconds * 1_000, ...people, meeting_info: meeting }]
    const sent = deliver(url, { event, trace_id: randomUUID(), payload }, { token })
    expect((await receive(sent)).status).toBe(200)
    await processInbox(made)
  }
  return { made, id, tell, see: async (userid = 'olga') => getScene(await personContext(made, userid), { id }) }
}

describe('what is going on in a meeting', () => {
  it('counts who waits, who came early and whether a screen or a stream is on, as events tell it', async () => {
    const { tell, see } = await make()
    expect(await see()).toEqual(nothing)
    await tell('meeting.participant-jbh-waiting', 1)
    await tell('meeting.participant-joined-waiting-room', 1)
    await tell('meeting.participant-joined-waiting-room', 2, 'adam')
    expect(await see()).toEqual({ ...nothing, waiting: 2, early: 1 })
    await tell('meeting.started', 3, 'olga')
    await tell('meeting.participant-admitted', 4, 'mia', 'olga')
    await tell('meeting.share-screen-open', 5)
    await tell('meeting.live-started', 5, 'olga')
    expect(await see('pia')).toEqual({ waiting: 1, early: 0, isSharing: true, isOnAir: true })
    await tell('meeting.participant-put-in-waiting-room', 6, 'mia', 'olga')
    expect(await see()).toEqual({ waiting: 2, early: 0, isSharing: false, isOnAir: true })
    await tell('meeting.participant-left-waiting-room', 7, 'adam')
    await tell('meeting.live-stopped', 7, 'olga')
    expect(await see()).toEqual({ ...nothing, waiting: 1 })
  })

  it('is the same in whatever order the events come', async () => {
    const { tell, see } = await make()
    await tell('meeting.participant-admitted', 4, 'mia', 'olga')
    await tell('meeting.share-screen-close', 9)
    await tell('meeting.participant-joined-waiting-room', 2)
    await tell('meeting.share-screen-open', 5)
    expect(await see()).toEqual(nothing)
  })

  it('is over with the meeting, also for what is told late, and begins anew with the next time', async () => {
    const { tell, see } = await make()
    await tell('meeting.participant-joined-waiting-room', 1)
    await tell('meeting.end', 10, 'olga')
    await tell('meeting.share-screen-open', 5)
    expect(await see()).toEqual(nothing)
    await tell('meeting.participant-joined-waiting-room', 11)
    expect(await see()).toEqual({ ...nothing, waiting: 1 })
  })

  it('is for its creator and hosts alone: others get the answer of a missing meeting', async () => {
    const { made, see } = await make()
    for (const userid of ['adam', 'mia']) await expect(see(userid)).rejects.toMatchObject({ code: 'not_found' })
    const missing = getScene(await personContext(made, 'olga'), { id: '9'.repeat(19) })
    await expect(missing).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is forgotten after a day, and with a person at once', async () => {
    const { made, tell, see } = await make()
    await tell('meeting.participant-joined-waiting-room', 1)
    await tell('meeting.participant-joined-waiting-room', 1, 'adam')
    await eraseAccount(await personContext(made, 'olga'), { id: made.person('mia').membershipId })
    expect(await see()).toMatchObject({ waiting: 1 })
    await purgeExpired(new Date(Date.now() + 25 * HOUR))
    const count = await asTenant(made.tenant, (db) => db.sceneMark.count({ where: { tenantId: made.tenant.id } }))
    expect(count).toBe(0)
  })
})
