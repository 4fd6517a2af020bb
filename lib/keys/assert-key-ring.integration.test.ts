import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { keyRing } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { addConnections } from '@/test/add-connections'
import { testInstallation } from '@/test/installation'
import { newKey, setKeyRing } from '@/test/key-ring'
import { makeTenant } from '@/test/make-tenant'
import { startOperator } from '@/test/run-command'
import { askStored } from '@/test/stored-rows'
import { assertKeyRing } from './assert-key-ring'
import { releaseKeys } from './release-keys'
import { rotateKeys } from './rotate-keys'
import { sealedTables } from './sealed-tables'

const installation = testInstallation()
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

const listedKeys = async () =>
  (await withoutTenant().sealingKey.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

/** Connects as the application and begins to write under a key, as a process with an older ring would. */
async function beginToWrite(tenantId: string, keyId: string) {
  const client = new pg.Client({ connectionString: installation.database.url })
  await client.connect()
  await client.query('begin')
  await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId])
  const written = client.query(`update "Connection" set "accessToken" = 'v1.${keyId}.AAAA.BBBB'`)
  return {
    written,
    commit: async () => {
      await written
      await client.query('commit')
      await client.end()
    },
  }
}

describe('a start', () => {
  it('is refused while values are sealed with a key that is not there: it names the key and the count, and what to do', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    await expect(assertKeyRing()).resolves.toBeUndefined()
    setKeyRing(k2)
    const { message } = await assertKeyRing().then(
      () => new Error('it started'),
      (error: Error) => error,
    )
    expect(message).toBe(
      'ENCRYPTION_KEYS lacks keys that stored values are sealed with: k1 (3 values). Put them back behind the first key; ' +
        'they may go after: npm run keys -- rotate',
    )
    setKeyRing(k2, k1)
    await expect(assertKeyRing()).resolves.toBeUndefined()
    await rotateKeys(() => undefined)
    setKeyRing(k2)
    await expect(assertKeyRing()).resolves.toBeUndefined()
    expect(await listedKeys()).toEqual(['k2'])
    expect(await asTenant({ id: tenant.id }, (db) => db.tencentApp.count())).toBe(1)
  })

  it('is refused with another key under a known id', async () => {
    await makeTenant({ sandbox: installation.sandbox })
    await assertKeyRing()
    setKeyRing(newKey('k1'))
    await expect(assertKeyRing()).rejects.toThrow(
      'ENCRYPTION_KEYS: k1 is another key than the one that seals 3 values under this id',
    )
  })

  it('finds that out from the values themselves where no start had the key before', async () => {
    await makeTenant({ sandbox: installation.sandbox })
    setKeyRing(newKey('k1'))
    await expect(assertKeyRing()).rejects.toThrow('k1 is another key than the one that seals 3 values')
    setKeyRing(k1)
    await expect(assertKeyRing()).resolves.toBeUndefined()
    const fingerprints = await withoutTenant().sealingKey.findMany({ select: { id: true, fingerprint: true } })
    expect(fingerprints).toEqual(keyRing())
  })

  it('takes no notice of a key that seals nothing any more', async () => {
    await assertKeyRing()
    setKeyRing(k2)
    await expect(assertKeyRing()).resolves.toBeUndefined()
    expect(await listedKeys()).toEqual(['k2'])
  })

  it('reads no row of a tenant', async () => {
    await makeTenant({ sandbox: installation.sandbox })
    await assertKeyRing()
    const guard = new pg.Client({ connectionString: installation.database.adminUrl })
    await guard.connect()
    await guard.query(`begin; lock table ${sealedTables.map(({ table }) => `"${table}"`).join()}`)
    await expect(assertKeyRing()).resolves.toBeUndefined()
    await guard.query('rollback')
    await guard.end()
  })
})

describe('every command of the operator', () => {
  it.each([
    ['tenant.ts', 'list'],
    ['keys.ts', 'rotate'],
  ] as const)('of %s is refused with a wrong key', async (file, command) => {
    await makeTenant({ sandbox: installation.sandbox })
    await assertKeyRing()
    setKeyRing(newKey('k1'))
    const { code, stdout, stderr } = await startOperator(file, [command]).ended
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^ENCRYPTION_KEYS: k1 is another key .*\n$/)
  })

  it('but for the status is refused without a key, and the status tells which', async () => {
    await makeTenant({ sandbox: installation.sandbox })
    setKeyRing(k2)
    const list = await startOperator('tenant.ts', ['list']).ended
    expect(list).toMatchObject({ code: 1, stderr: expect.stringContaining('k1 (3 values)') })
    const status = await startOperator('keys.ts', ['status']).ended
    expect(status).toEqual({
      code: 1,
      stdout: 'k2  active       seals nothing\nk1  MISSING      TencentApp 1, EnterpriseCredential 2\n\n',
      stderr: 'The key k1 is missing, and seals 3 values: put it back behind k2, or nothing starts.\n',
    })
  })
})

it('tells by the status what may be done next, and never a key', async () => {
  await makeTenant({ sandbox: installation.sandbox })
  setKeyRing(k2, k1)
  const before = await startOperator('keys.ts', ['status']).ended
  expect(before).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('k1 is needed for 3 values: npm run keys -- rotate'),
  })
  await rotateKeys(() => undefined)
  const after = await startOperator('keys.ts', ['status']).ended
  expect(after.stdout).toContain('The key k1 may be removed from ENCRYPTION_KEYS, once every process has k2 in front.')
  for (const key of [k1, k2]) expect(before.stdout + after.stdout).not.toContain(key.split(':')[1])
})

describe('the list of keys in use', () => {
  it('is kept by a trigger on every sealed column', async () => {
    const triggers = await askStored<{ column: string }>(
      installation.database,
      `select c.relname || '.' || convert_from(argument, 'UTF8') as column
       from pg_trigger join pg_class c on c.oid = tgrelid
       cross join regexp_split_to_table(encode(tgargs, 'escape'), E'\\\\\\\\000') as text
       cross join lateral (select text::bytea as argument) as a
       where tgname = 'note_sealing_keys' and text <> ''`,
    )
    const columns = sealedTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
    expect(triggers.map(({ column }) => column).sort()).toEqual(columns.sort())
  })

  it('has each key from the first value on that it seals', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    setKeyRing(k2, k1)
    expect(await listedKeys()).toEqual(['k1'])
    await addConnections(made, 1)
    expect(await listedKeys()).toEqual(['k1', 'k2'])
  })

  it('loses no key under which somebody writes at that moment', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    await addConnections(made, 1)
    setKeyRing(k2, k1)
    await rotateKeys(() => undefined)
    const writer = await beginToWrite(made.tenant.id, 'k1')
    await writer.written
    const released = releaseKeys(['k1'])
    await expect.poll(waitingForLock).toBe(1)
    await writer.commit()
    expect(await released).toEqual(new Map([['k1', 1]]))
    expect(await listedKeys()).toEqual(['k1', 'k2'])
  })

  it('has a key again that somebody writes under after it was struck off', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    await addConnections(made, 1)
    setKeyRing(k2, k1)
    await rotateKeys(() => undefined)
    expect(await listedKeys()).toEqual(['k2'])
    const { commit } = await beginToWrite(made.tenant.id, 'k1')
    await commit()
    setKeyRing(k2)
    await expect(assertKeyRing()).rejects.toThrow('k1 (1 value)')
  })
})

const waitingForLock = async () => {
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  return (await askStored(installation.database, waiting)).length
}
