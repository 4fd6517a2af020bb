import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decrypt } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { findSetup } from '@/lib/setup/find-setup'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { printedCode, runTenantCommand } from '@/test/run-tenant-command'
import { createTenantCommand } from './commands/create'
import { setupCodeCommand } from './commands/setup-code'

const installation = testInstallation()

const newSlug = () => `n-${randomUUID().slice(0, 13)}`
const digits = () => String(BigInt(`0x${randomUUID().slice(0, 8)}`))

it('makes a tenant, takes the secret from stdin, seals it, and prints a code that opens the setup', async () => {
  const [slug, sdkId] = [newSlug(), digits()]
  const given = ['create', slug, '--name', 'Northwind', '--corp-id', '200000001', '--sdk-id', sdkId]
  const { code, stdout, stderr } = await runTenantCommand(given, { stdin: 'the-secret\n' })
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stdout + stderr).not.toContain('the-secret')
  expect(stdout).toContain(`http://localhost:3000/setup/${slug}\n`)
  const tenant = await withoutTenant().tenant.findFirstOrThrow({ where: { slug } })
  const app = await asTenant({ id: tenant.id }, (db) => db.tencentApp.findFirstOrThrow({ where: { sdkId } }))
  expect(decrypt(app.secret ?? '', { owner: tenant.id, row: app.id, field: 'secret' })).toBe('the-secret')
  const setup = await findSetup(slug, printedCode(stdout), new Date())
  expect(setup).toMatchObject({ name: 'Northwind', application: { isComplete: true, platform: 'sandbox' } })
})

it('makes a tenant without an application, and another code that takes the place of the first', async () => {
  const slug = newSlug()
  const first = printedCode((await runTenantCommand(['create', slug])).stdout)
  const second = printedCode((await runTenantCommand(['setup-code', slug])).stdout)
  expect(await findSetup(slug, first, new Date())).toBeNull()
  expect(await findSetup(slug, second, new Date())).toMatchObject({ name: slug, application: null })
  const { stdout } = await runTenantCommand(['list'])
  expect(stdout).toMatch(new RegExp(`^${slug} +new +0 members, 0 connected`, 'm'))
})

it('gives no code for a tenant that somebody owns', async () => {
  const { tenant } = await makeTenant({ sandbox: installation.sandbox })
  await expect(setupCodeCommand([tenant.slug])).rejects.toThrow(`${tenant.slug} has an owner`)
})

it('says in one line what is wrong, and fails', async () => {
  const { code, stderr, stdout } = await runTenantCommand(['create', 'api'])
  expect({ code, stderr, stdout }).toEqual({ code: 1, stderr: '<slug> "api" is reserved\n', stdout: '' })
})

describe('create', () => {
  it.each([
    [[], '<slug> is missing'],
    [['callback'], '<slug> "callback" is reserved'],
    [['No Good'], '<slug> "No Good" must be'],
    [['good', 'more'], '"more" is one argument too many'],
    [['good', '--name', ' '], '--name must have'],
    [['good', '--time-zone', 'Mars/North'], '--time-zone "Mars/North" is no'],
    [['good', '--locale', 'fr'], '--locale "fr" must be'],
    [['good', '--level', 'CORP_ACCOUNT_LEVEL'], '--level belongs to an application'],
    [['good', '--corp-id', '1'], '--sdk-id is missing'],
    [['good', '--sdk-id', '1'], '--corp-id is missing'],
    [['good', '--corp-id', 'x', '--sdk-id', '1'], '--corp-id "x" must be digits'],
    [['good', '--corp-id', '1', '--sdk-id', '1', '--platform', 'mars'], '--platform "mars" is not configured'],
    [['good', '--corp-id', '1', '--sdk-id', '1', '--level', 'TOP'], '--level "TOP" must be'],
    [['good', '--secret', 'x'], "Unknown option '--secret'"],
  ])('names the argument that is wrong: %j', async (args, message) => {
    await expect(createTenantCommand(args)).rejects.toThrow(message)
    expect(await withoutTenant().tenant.count({ where: { slug: 'good' } })).toBe(0)
  })

  it('names the slug or the sdk id that is taken', async () => {
    const { tenant, app } = await makeTenant({ sandbox: installation.sandbox })
    await expect(createTenantCommand([tenant.slug])).rejects.toThrow(`<slug> "${tenant.slug}" is taken`)
    const used = ['--corp-id', app.corpId, '--sdk-id', app.sdkId]
    const { stderr } = await runTenantCommand(['create', newSlug(), ...used])
    expect(stderr).toContain(`--sdk-id "${app.sdkId}" is taken`)
  })
})
