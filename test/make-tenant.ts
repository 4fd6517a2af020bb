import { randomUUID } from 'node:crypto'
import type { JoinPolicy, MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import { addMember } from '@/lib/tenants/add-member'
import { createTenant } from '@/lib/tenants/create-tenant'

/** Someone of the tenant's enterprise. Without a role they are unknown to the tenant until they sign in. */
export interface TestMember {
  userid: string
  role?: Role
  status?: MembershipStatus
}

interface TenantSketch {
  sandbox: { origin: string }
  joinPolicy?: JoinPolicy
  members?: TestMember[]
  /** False leaves the tenant without an enterprise, as before its first owner signed in. */
  knowsCorp?: boolean
  /** `free` people belong to no enterprise: their exchange has no open_corp_id. */
  edition?: 'enterprise' | 'free'
  /** Meeting rooms of the enterprise. */
  rooms?: {
    name: string
    building?: string
    capacity?: number
    isOpen?: boolean
    accountType?: number
    status?: number
  }[]
}

interface CorpAnswer {
  corpId: string
  name: string
  apps: { sdkId: string; secret: string; level: string }[]
  credentials: { secretId: string; secretKey: string; sdkId?: string }[]
  people: { userid: string; openIds: Record<string, string> }[]
}

/** A person of a test tenant; `membershipId` is there for members. */
export interface TestPerson {
  userid: string
  openId: string
  membershipId: string
  tenant: { id: string; slug: string }
  sandbox: { origin: string }
}

/**
 * Makes a tenant of its own for a test: an enterprise at the sandbox with its people, application and credential, and
 * the tenant that knows them. The environment must be in place (test/environment.ts).
 */
export async function makeTenant({ sandbox, members = [{ userid: 'olga', role: 'OWNER' }], ...sketch }: TenantSketch) {
  const slug = `t-${randomUUID().slice(0, 13)}`
  const corp = await foundCorp(sandbox, slug, members, sketch)
  const [application] = corp.apps
  const [credential] = corp.credentials
  if (!application || !credential) throw new Error('the sandbox made no application or credential')
  const { sdkId, secret, level } = application
  const { secretId, secretKey, sdkId: assignedSdkId } = credential
  const { id, appId, appKey } = await createTenant({
    slug,
    name: corp.name,
    joinPolicy: sketch.joinPolicy ?? 'APPROVAL',
    openCorpId: sketch.knowsCorp === false ? undefined : corp.corpId,
    application: { platform: 'sandbox', corpId: corp.corpId, sdkId, secret, level },
    enterpriseSecret: { corpId: corp.corpId, secretId, secretKey, sdkId: assignedSdkId },
  })
  await setCallback(sandbox, sdkId, appKey)
  const tenant = { id, slug, name: corp.name }
  const app = { id: appId, appKey, sdkId, secret, level, corpId: corp.corpId }
  const people: Record<string, TestPerson> = {}
  for (const { userid, role, status } of members) {
    const openId = corp.people.find((person) => person.userid === userid)?.openIds[sdkId]
    if (!openId) throw new Error(`the sandbox gave ${userid} no open_id`)
    const facts = { appId, openId, displayName: userid, userid, status: status ?? ('ACTIVE' as const) }
    const membershipId = role ? await addMember(id, { ...facts, role }) : ''
    people[userid] = { userid, openId, membershipId, tenant, sandbox }
  }
  return { tenant, app, corp, credential, people, person: (userid: string) => named(people, userid) }
}

export type TestTenant = Awaited<ReturnType<typeof makeTenant>>

function named(people: Record<string, TestPerson>, userid: string): TestPerson {
  const person = people[userid]
  if (!person) throw new Error(`the test tenant has no ${userid}`)
  return person
}

function foundCorp(
  sandbox: { origin: string },
  slug: string,
  members: TestMember[],
  { edition = 'enterprise', rooms }: Pick<TenantSketch, 'edition' | 'rooms'>,
) {
  const people = members.map(({ userid }) => ({ userid, name: userid }))
  return control<CorpAnswer>(sandbox, 'POST', '/corps', { slug, edition, rooms, people, apps: [{}], credentials: [{}] })
}

function setCallback(sandbox: { origin: string }, sdkId: string, appKey: string) {
  const callback = `${process.env.PUBLIC_URL}/api/oauth/callback/${appKey}`
  return control(sandbox, 'PUT', `/apps/${sdkId}`, { callbacks: [callback] })
}

/** Calls the sandbox's control API. */
export async function control<T>(sandbox: { origin: string }, method: string, path: string, body: object): Promise<T> {
  const response = await fetch(`${sandbox.origin}/_sandbox${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path} at the sandbox: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
