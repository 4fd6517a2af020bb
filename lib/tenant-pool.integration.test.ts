import { expect, it, vi } from 'vitest'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'

const installation = testInstallation()

it("holds a tenant's setting across copies of the module, as Next loads one for pages and one for doors", async () => {
  const { tenant } = await makeTenant({ sandbox: installation.sandbox })
  vi.resetModules()
  const copy = await import('./db')
  const count = () => copy.asTenant({ id: tenant.id }, (db) => db.membership.count())
  expect(await count()).toBe(1)
  await expect(copy.withoutTenant().membership.count()).rejects.toThrow()
})
