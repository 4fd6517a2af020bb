import { expect, it } from 'vitest'
import { decrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { runOnce } from '@/lib/idempotency/run-once'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { issueSetupCode } from '@/lib/setup/issue-setup-code'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { locationOf, TestBrowser } from '@/test/sign-in'
import { askStored } from '@/test/stored-rows'
import { placeOf } from './sealed-tables'

const installation = testInstallation()

/** The ways a secret may stand in a text. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
]

/** Every row of every table, as a copy of the database has it. */
async function dump(): Promise<string> {
  const tables = await askStored<{ name: string }>(
    installation.database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const rows = await Promise.all(
    tables.map(({ name }) => askStored<{ row: string }>(installation.database, `select t::text as row from ${name} t`)),
  )
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

it('a copy of the database alone has no token, secret, session, state, code or invitation that anybody could use', async () => {
  const [made, empty] = [
    await makeTenant({ sandbox: installation.sandbox }),
    await makeTenant({ sandbox: installation.sandbox, members: [{ userid: 'nobody' }] }),
  ]
  const browser = new TestBrowser()
  await browser.signIn(made.person('olga'))
  const underWay = new TestBrowser()
  const state = new URL(locationOf(await underWay.start(made.tenant.slug))).searchParams.get('state') ?? ''
  const ctx = await personContext(made, 'olga')
  const stored = await asTenant({ id: made.tenant.id }, (db) => db.connection.findFirstOrThrow())
  const open = (field: 'accessToken' | 'refreshToken') =>
    decrypt(stored[field] ?? '', placeOf(stored, [stored.id], field))
  const operator = { tenant: { ...ctx.tenant, id: empty.tenant.id }, actor: { kind: 'operator' } as const }
  const { code } = await issueSetupCode({ ...operator, now: new Date(), requestId: 'test' })
  const { url } = await createInvitation(ctx, { role: 'MEMBER', days: 7 })
  const webhook = await createSubscription(ctx, { encrypted: true })
  await runOnce(ctx, { key: 'a-key', requestHash: 'h' }, () => Promise.resolve('the subject of a meeting'))

  // The cookie of the tenant holds its name in the address.
  const cookies = [...browser.cookie.split('; '), ...underWay.cookie.split('; ')]
    .map((pair) => pair.split('='))
    .filter(([name = '']) => !name.endsWith('-tenant'))
  const secrets: [string, string][] = [
    ['access token', open('accessToken')],
    ['refresh token', open('refreshToken')],
    ['application secret', made.app.secret],
    ['SecretId', made.credential.secretId],
    ['SecretKey', made.credential.secretKey],
    ['state', state],
    ['setup code', code],
    ['setup code as typed', code.replaceAll('-', '')],
    ['invitation', url.split('/').at(-1) ?? ''],
    ['webhook token', webhook.token],
    ['webhook key', webhook.aesKey ?? ''],
    ['kept answer', 'the subject of a meeting'],
    ...cookies.map(([name = '', value = '']): [string, string] => [`cookie ${name}`, value]),
  ]
  expect(secrets.filter(([, secret]) => secret.length < 12)).toEqual([])
  expect(cookies.length).toBeGreaterThanOrEqual(2)
  const text = await dump()
  expect(text).toContain(made.app.sdkId)
  const found = secrets.filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling)))
  expect(found.map(([name]) => name)).toEqual([])
})
