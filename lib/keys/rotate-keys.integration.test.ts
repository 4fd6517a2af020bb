import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { findCopy, readAttended } from '@/lib/attendance/open-archive'
import { saveAttendance } from '@/lib/attendance/save-attendance'
import { findSignInApp } from '@/lib/auth/sign-in-tenant'
import { loadConnection } from '@/lib/connections/load-connection'
import { openAccessToken } from '@/lib/connections/open-access-token'
import { decrypt } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { flushDeliveries } from '@/lib/deliveries/note-delivery'
import { runOnce } from '@/lib/idempotency/run-once'
import { pendCancel } from '@/lib/pending-cancels/pend-cancel'
import { getTemplate } from '@/lib/templates/get-template'
import { listTemplates } from '@/lib/templates/list-templates'
import { saveTemplate } from '@/lib/templates/save-template'
import { storeEvent } from '@/lib/webhooks/store-event'
import { addSubscription, openForExplaining, openSubscription, replaceSecrets } from '@/lib/webhooks/subscriptions'
import { addConnections } from '@/test/add-connections'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { newKey, setKeyRing } from '@/test/key-ring'
import { makeTenant } from '@/test/make-tenant'
import { startOperator } from '@/test/run-command'
import { shareApplication } from '@/test/share-application'
import { deliver } from '@/test/sign-delivery'
import { askStored } from '@/test/stored-rows'
import { receive } from '@/test/subscribed'
import { asOwner, name } from './as-owner'
import { countByKey, countSealed } from './count-sealed'
import { readSealedRows } from './read-sealed-rows'
import { rotateKeys } from './rotate-keys'
import { placeOf, sealedTables } from './sealed-tables'
import { writeSealedRows } from './write-sealed-rows'

const installation = testInstallation()
const nothing = () => undefined
let k1: string
let k2: string

/** A ring of one key that seals nothing yet; everything of earlier tests is gone. */
beforeEach(async () => {
  const tables = sealedTables.map(({ table }) => `"${table}"`).join()
  await askStored(installation.database, `truncate ${tables}, "SealingKey", "Tenant" cascade`)
  k1 = newKey('k1')
  k2 = newKey('k2')
  setKeyRing(k1)
})

/** One value at least in each sealed column, written by whoever writes it in earnest. */
async function sealEverywhere() {
  const [shared, made] = [
    await makeTenant({ sandbox: installation.sandbox }),
    await makeTenant({ sandbox: installation.sandbox }),
  ]
  await shareApplication(installation.database, shared, shared)
  const ctx = await connect(made, 'olga')
  await runOnce(ctx, { key: 'a-key', requestHash: 'h' }, () => Promise.resolve('the answer'))
  const secrets = { token: 'a-token', aesKey: 'an-aes-key' }
  const own = await asTenant({ id: made.tenant.id }, (db) =>
    addSubscription(db, { tenantId: made.tenant.id }, secrets, new Date()),
  )
  await replaceSecrets(withoutTenant(), own, secrets, new Date())
  const url = `http://localhost:3000/api/webhooks/tencent/${own.key}`
  await receive(deliver(url, 'what is refused', { token: 'another-token' }))
  await flushDeliveries()
  const operators = await addSubscription(withoutTenant(), { appId: shared.app.id }, secrets, new Date())
  const event = { name: 'meeting.started', traceId: 't', entries: [], at: new Date() }
  const arrival = { subscriptionId: own.id, appId: null, event, text: '{"a":1}', value: {}, now: new Date() }
  await storeEvent(made.tenant.id, arrival)
  const content = { subject: 'A subject', minutes: 30 }
  await saveTemplate(ctx, { name: 'A template', isShared: false, content })
  await pendCancel(ctx, { id: '1', reason: 'a reason' })
  await asTenant({ id: made.tenant.id }, (db) => saveAttendance(db, attendanceOf(made.tenant.id)))
  return { shared, made, ctx, own, operators }
}

const moment = '2026-03-12T06:00:00Z'
const times = { joinedAt: moment, leftAt: moment }

const attendanceOf = (tenantId: string) => ({
  ...{ tenantId, subMeetingId: undefined, creatorKey: 'k', hostKeys: [], isFinal: true, seenAt: new Date() },
  answer: {
    meeting: { id: '1', code: '1', subject: 'A subject', startsAt: moment, endsAt: moment },
    people: [
      {
        key: 'k',
        name: 'A name',
        role: 'creator' as const,
        isGuest: false,
        seconds: 0,
        ...times,
        stays: [{ ...times, isInferred: false }],
      },
    ],
    absent: [],
  },
})

describe('a rotation', () => {
  it('seals every column anew, so that all of it opens without the old key', async () => {
    const { shared, made, ctx, own, operators } = await sealEverywhere()
    const sealed = await countSealed()
    expect(new Set(sealed.map(({ table }) => table))).toEqual(new Set(sealedTables.map(({ table }) => table)))
    setKeyRing(k2, k1)
    const { resealed, unreadable, released, left } = await rotateKeys(nothing)
    expect({ resealed, unreadable, released }).toEqual({
      resealed: sealed.reduce((sum, { count }) => sum + count, 0),
      unreadable: { count: 0, rows: [] },
      released: ['k1'],
    })
    expect([...left, ...countByKey(await countSealed()).keys()]).toEqual(['k2'])

    setKeyRing(k2)
    expect(await findSignInApp(made.tenant.id, made.app.id)).toMatchObject({ secret: made.app.secret })
    expect(await findSignInApp(shared.tenant.id, shared.app.id)).toMatchObject({ secret: shared.app.secret })
    const credential = await asTenant({ id: made.tenant.id }, (db) => db.enterpriseCredential.findFirstOrThrow())
    const inCredential = { owner: made.tenant.id, row: credential.id }
    expect(decrypt(credential.secretKey, { ...inCredential, field: 'secretKey' })).toBe(made.credential.secretKey)
    expect(decrypt(credential.secretId, { ...inCredential, field: 'secretId' })).toBe(made.credential.secretId)
    const ref = { tenantId: made.tenant.id, id: ctx.connection?.id ?? '' }
    const { accessToken, version } = (await loadConnection(ref)) ?? {}
    expect(openAccessToken(ref, accessToken ?? '', version ?? 0)).toMatchObject({ version })
    const again = runOnce(ctx, { key: 'a-key', requestHash: 'h' }, () => Promise.resolve('another'))
    expect(await again).toBe('the answer')
    for (const { key } of [own, operators]) {
      expect(await openSubscription(key)).toMatchObject({ token: 'a-token', aesKey: 'an-aes-key' })
    }
    expect(await openForExplaining(own.key)).toMatchObject({ previousToken: 'a-token', previousAesKey: 'an-aes-key' })
    const delivery = await asTenant({ id: made.tenant.id }, (db) => db.delivery.findFirstOrThrow())
    expect(decrypt(delivery.body ?? '', placeOf(delivery, [delivery.id], 'body'))).toContain('"data"')
    const event = await asTenant({ id: made.tenant.id }, (db) => db.webhookEvent.findFirstOrThrow())
    expect(decrypt(event.payload, placeOf(event, [event.id], 'payload'))).toBe('{"a":1}')
    const copy = await findCopy(made.tenant.id, '1')
    for await (const { name } of readAttended(copy ?? { tenantId: made.tenant.id, id: '' })) expect(name).toBe('A name')
    const [template] = (await listTemplates(ctx)).items
    expect(await getTemplate(ctx, { id: template?.id ?? '' })).toMatchObject({ content: { subject: 'A subject' } })
  })

  it('killed in the middle, is resumed from where it was, and says how far that was', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    await addConnections(made, 6_000)
    setKeyRing(k2, k1)
    const first = startOperator('keys.ts', ['rotate'])
    const sealedAnew = async () => countByKey(await countSealed()).get('k2') ?? 0
    await expect.poll(sealedAnew, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
    first.child.kill('SIGKILL')
    await first.ended
    const done = await sealedAnew()
    expect(done).toBeLessThan(12_000)
    const { code, stdout, stderr } = await startOperator('keys.ts', ['resume']).ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`${done.toLocaleString('en')} of 12,003 values are done already.`)
    expect(stdout).toContain('The key k1 may be removed from ENCRYPTION_KEYS: nothing is sealed with it.')
    expect([...countByKey(await countSealed())]).toEqual([['k2', 12_003]])
  }, 60_000)

  it('leaves values that do not open, names their rows alone, and fails', async () => {
    const { made, ctx } = await sealEverywhere()
    await addConnections(made, 1)
    const [mine = '', other = ''] = await asTenant({ id: made.tenant.id }, async (db) => {
      const rows = await db.connection.findMany({ select: { id: true } })
      return [ctx.connection?.id, ...rows.map(({ id }) => id).filter((id) => id !== ctx.connection?.id)]
    })
    const copy = `update "Connection" set "accessToken" = (select "accessToken" from "Connection" where id = $2) where id = $1`
    await askStored(installation.database, copy, [other, mine])
    const flip = `update "Connection" set "refreshToken" = overlay("refreshToken" placing '****' from 40) where id = $1`
    await askStored(installation.database, flip, [mine])
    const broken = () =>
      askStored(
        installation.database,
        `select id, case id when $1 then "accessToken" else "refreshToken" end as value from "Connection"
         where id in ($1, $2) order by id`,
        [other, mine],
      )
    const before = await broken()
    setKeyRing(k2, k1)
    const { code, stdout, stderr } = await startOperator('keys.ts', ['rotate']).ended
    expect(code).toBe(1)
    const named = [mine, other].sort().map((id) => `  Connection ${id} of tenant ${made.tenant.id}`)
    expect(stderr.trimEnd().split('\n')).toEqual([
      '2 values did not open and stay as they are:',
      ...named,
      'The key k1 must stay: it seals 2 values.',
    ])
    expect(stdout).not.toContain('may be removed')
    expect(await broken()).toEqual(before)
    expect(countByKey(await countSealed()).get('k1')).toBe(2)
  })
})

describe('a row that somebody writes meanwhile', () => {
  async function readOne() {
    const made = await makeTenant({ sandbox: installation.sandbox })
    await addConnections(made, 1)
    const owner = { tenantId: made.tenant.id }
    const connections = sealedTables.find(({ table }) => table === 'Connection')
    if (!connections) throw new Error('no connections')
    const rows = await readSealedRows(owner, connections, { notUnder: 'k2' }, { after: null, limit: 10 })
    const ready = rows.map((row) => ({ ...row, resealed: ['v1.k2.stale', 'v1.k2.stale'] }))
    const tokens = () => asOwner(owner, (db) => db.$queryRaw`select "accessToken" from ${name('Connection')}`)
    return { owner, write: () => writeSealedRows(owner, connections, ready), tokens }
  }

  it('keeps what they wrote', async () => {
    const { owner, write, tokens } = await readOne()
    await asOwner(owner, (db) => db.connection.updateMany({ data: { accessToken: 'v1.k1.newer' } }))
    expect(await write()).toEqual([])
    expect(await tokens()).toEqual([{ accessToken: 'v1.k1.newer' }])
  })

  it('is not waited for', async () => {
    const { write } = await readOne()
    const writer = new pg.Client({ connectionString: installation.database.adminUrl })
    await writer.connect()
    await writer.query('begin')
    await writer.query(`update "Connection" set version = version + 1`)
    expect(await write()).toEqual([])
    await writer.query('commit')
    await writer.end()
    expect(await write()).toHaveLength(1)
  })
})
