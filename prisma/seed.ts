import { z } from 'zod'
import { closeDatabase } from '@/lib/db'
import { env } from '@/lib/env'
import type { Role } from '@/lib/generated/prisma/enums'
import { addMember } from '@/lib/tenants/add-member'
import { createTenant } from '@/lib/tenants/create-tenant'
import { findTenantBySlug } from '@/lib/tenants/find-tenant-by-slug'

// Brings the demo's two tenants to the state the README tells: run at each start, changes nothing the second time.

const directorySchema = z.object({
  corps: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      corpId: z.string(),
      apps: z.array(z.object({ sdkId: z.string(), secret: z.string(), level: z.string() })).min(1),
      credentials: z.array(z.object({ secretId: z.string(), secretKey: z.string(), sdkId: z.string().optional() })),
      people: z.array(z.object({ userid: z.string(), name: z.string(), openIds: z.record(z.string(), z.string()) })),
    }),
  ),
})
type DirectoryCorp = z.infer<typeof directorySchema>['corps'][number]

const membersOf: Record<string, Record<string, Role>> = {
  acme: { alice: 'OWNER', bob: 'ADMIN', carol: 'MEMBER', dana: 'MEMBER' },
  globex: { gina: 'OWNER', hugo: 'MEMBER', dana: 'MEMBER' },
}

async function seedTenant(corp: DirectoryCorp, members: Record<string, Role>, sandboxOrigin: string): Promise<void> {
  const app = corp.apps[0]
  if (!app) return
  if (!(await findTenantBySlug(corp.slug))) {
    const credential = corp.credentials[0]
    await createTenant({
      slug: corp.slug,
      name: corp.name,
      joinPolicy: 'APPROVAL',
      openCorpId: corp.corpId,
      application: { platform: 'sandbox', corpId: corp.corpId, sdkId: app.sdkId, secret: app.secret, level: app.level },
      enterpriseSecret: credential && { corpId: corp.corpId, ...credential },
    })
  }
  const tenant = await findTenantBySlug(corp.slug)
  if (!tenant) throw new Error(`the tenant ${corp.slug} has no application`)
  await fetch(`${sandboxOrigin}/_sandbox/apps/${tenant.sdkId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ callbacks: [`${env().PUBLIC_URL}/api/oauth/callback/${tenant.appKey}`] }),
  })
  for (const person of corp.people) {
    const role = members[person.userid]
    const openId = person.openIds[tenant.sdkId]
    if (!role || !openId) continue
    await addMember(tenant.id, {
      appId: tenant.appId,
      openId,
      role,
      status: 'ACTIVE',
      displayName: person.name,
      userid: person.userid,
    })
  }
}

async function seed(): Promise<void> {
  const sandbox = env().TENCENT_PLATFORMS.sandbox
  if (!sandbox) throw new Error('TENCENT_PLATFORMS names no platform "sandbox"; the demo people live there')
  const answer = await fetch(`${sandbox.restOrigin}/_sandbox/directory`)
  const directory = directorySchema.parse(await answer.json())
  for (const corp of directory.corps) {
    const members = membersOf[corp.slug]
    if (members) await seedTenant(corp, members, sandbox.restOrigin)
  }
}

try {
  await seed()
} finally {
  await closeDatabase()
}
