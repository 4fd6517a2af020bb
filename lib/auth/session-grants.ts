import 'server-only'
import type { StatusFacts } from '@/lib/connections/connection-status'
import { hashSecret, randomSecret } from '@/lib/crypto'
import { askPrepared, type Db, withoutTenant } from '@/lib/db'
import { notify, notifyMembership } from '@/lib/events/notify'
import type { MembershipStatus } from '@/lib/generated/prisma/enums'
import type { PersonActor, StoredConnection, TenantFacts } from '@/lib/tenants/context'
import { type BrowserSession, idleLimit, lastUseOf, livingAt, oldestLiving } from './sessions'

// The only file that reads or writes SessionGrant, the one table of tenants that is read before a tenant is known.

/** How a browser stands towards the tenant of a URL. */
type Standing =
  | { kind: 'unknown-tenant' }
  | { kind: 'signed-out'; tenant: TenantFacts }
  | { kind: 'no-grant'; tenant: TenantFacts; session: BrowserSession }
  | { kind: 'granted'; tenant: TenantFacts; session: BrowserSession; member: Member }

/** The sign-in of a browser at one tenant. */
export interface Member {
  person: PersonActor
  status: MembershipStatus
  /** When they last signed in at Tencent Meeting in this browser. */
  authenticatedAt: Date
  connection: StoredConnection | null
  /** What the connection's status follows from; without a connection there is nothing that could refresh. */
  health: StatusFacts
}

/** What is kept of where somebody signed in, for them to know it by. */
interface Whence {
  /** Browser and system. */
  device: string | null
  addressPrefix: string | null
}

interface StandingRow extends TenantFacts, StatusFacts {
  sessionId: string | null
  expiresAt: Date
  membershipId: string | null
  role: PersonActor['role']
  status: MembershipStatus
  authenticatedAt: Date
  displayName: string | null
  userid: string | null
  connectionId: string | null
  appId: string
  platform: string
  sdkId: string
  openId: string
  version: number
  accessToken: string | null
  accessExpiresAt: Date | null
}

const STANDING = `
  select t.id::text, t.slug, t.name, t."timeZone", t.locale,
         s.id::text as "sessionId", s."expiresAt",
         m.id::text as "membershipId", m.role::text, m.status::text, m."displayName", m.userid,
         g."authenticatedAt",
         c.id::text as "connectionId", c."appId"::text, a.platform, a."sdkId", c."openId", c.version, c."accessToken",
         c."accessExpiresAt", c."refreshToken" is not null as "hasRefreshToken", c."refreshExpiresAt",
         c."failureKind"::text, c."endedAt", c."endedBy"::text
  from "Tenant" t
  left join "Session" s on s."tokenHash" = $1 and s."expiresAt" > $2 and s."createdAt" > $3
  left join "SessionGrant" g on g."sessionId" = s.id and g."tenantId" = t.id
  left join "Membership" m on m."tenantId" = g."tenantId" and m.id = g."membershipId"
  left join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id
  left join "TencentApp" a on a.id = c."appId"
  where t.id = current_tenant()`

/** Tenant, session, grant, membership and connection in one round trip: the hot path of every door and page. */
export async function findStanding(slug: string, token: string | undefined, now: Date): Promise<Standing> {
  const values = [token ? hashSecret(token) : '', now, oldestLiving(now)]
  try {
    const [row] = await askPrepared<StandingRow>({ slug }, { name: 'standing', text: STANDING, values })
    return row ? toStanding(row) : { kind: 'unknown-tenant' }
  } catch (error) {
    if (isUnknownSlug(error)) return { kind: 'unknown-tenant' }
    throw error
  }
}

// The slug of no tenant sets the empty text, whose cast to uuid is SQLSTATE 22P02 (lib/tenant-pool.ts).
function isUnknownSlug(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22P02'
}

function toStanding(row: StandingRow): Standing {
  const { id, slug, name, timeZone, locale } = row
  const tenant = { id, slug, name, timeZone, locale }
  if (!row.sessionId) return { kind: 'signed-out', tenant }
  const session = { id: row.sessionId, expiresAt: row.expiresAt }
  if (!row.membershipId) return { kind: 'no-grant', tenant, session }
  const { membershipId, role, displayName, userid, status, authenticatedAt } = row
  const person = { kind: 'person', membershipId, role, displayName, userid } as const
  const { hasRefreshToken, refreshExpiresAt, failureKind, endedAt, endedBy } = row
  const health = { hasRefreshToken, refreshExpiresAt, failureKind, endedAt, endedBy }
  const member = { person, status, authenticatedAt, connection: toConnection(row), health }
  return { kind: 'granted', tenant, session, member }
}

function toConnection(row: StandingRow): StoredConnection | null {
  if (!row.connectionId) return null
  const { connectionId: id, appId, platform, sdkId, openId, version } = row
  const { accessToken, accessExpiresAt, refreshExpiresAt, endedAt } = row
  return { id, appId, platform, sdkId, openId, version, accessToken, accessExpiresAt, refreshExpiresAt, endedAt }
}

/** The sign-ins of a browser, oldest first. What they are worth is read under each tenant's own setting. */
export function listGrants(token: string, now: Date): Promise<{ tenantId: string; membershipId: string }[]> {
  return withoutTenant().sessionGrant.findMany({
    where: { session: { tokenHash: hashSecret(token), ...livingAt(now) } },
    orderBy: { authenticatedAt: 'asc' },
    select: { tenantId: true, membershipId: true },
  })
}

/** Who a browser is at one tenant, if it is signed in there. */
export async function findGrant(token: string | undefined, tenantId: string, now: Date): Promise<string | null> {
  if (!token) return null
  const grants = await listGrants(token, now)
  return grants.find((grant) => grant.tenantId === tenantId)?.membershipId ?? null
}

/**
 * Adds a sign-in to the browser's session, or begins a session. Either way the session gets a new token, so that one
 * planted or seen before the sign-in is worth nothing after it; the other sign-ins stay.
 */
export async function keepSignIn(
  token: string | undefined,
  grant: { tenantId: string; membershipId: string } & Whence,
  now: Date,
): Promise<string> {
  const renewed = randomSecret()
  await withoutTenant().$transaction(async (db) => {
    const facts = { tokenHash: hashSecret(renewed), expiresAt: idleLimit(now) }
    const [known] = token
      ? await db.session.updateManyAndReturn({
          where: { tokenHash: hashSecret(token), ...livingAt(now) },
          data: facts,
          select: { id: true },
        })
      : []
    const session = known ?? (await db.session.create({ data: { ...facts, createdAt: now }, select: { id: true } }))
    await db.sessionGrant.deleteMany({ where: { sessionId: session.id, tenantId: grant.tenantId } })
    await db.sessionGrant.create({ data: { sessionId: session.id, ...grant, authenticatedAt: now } })
  })
  return renewed
}

/** A membership's sign-ins that live, in whatever browsers, the last used first; a person has no use for more than fifty. */
export async function listGrantsOf(
  grants: { tenantId: string; membershipId: string },
  now: Date,
): Promise<(Whence & { sessionId: string; authenticatedAt: Date; lastUsedAt: Date })[]> {
  const found = await withoutTenant().sessionGrant.findMany({
    where: { ...grants, session: livingAt(now) },
    orderBy: [{ session: { expiresAt: 'desc' } }, { authenticatedAt: 'desc' }],
    take: 50,
    select: {
      ...{ sessionId: true, device: true, addressPrefix: true, authenticatedAt: true },
      session: { select: { expiresAt: true } },
    },
  })
  return found.map(({ session, ...facts }) => ({ ...facts, lastUsedAt: lastUseOf(session) }))
}

/** Whose sign-ins end: all of a membership, or those in some of its browsers. */
interface DroppedGrants {
  tenantId: string
  membershipId: string
  sessionId?: string | { not: string }
}

/** Ends sign-ins of a membership; give the transaction's client. Other tenants' sign-ins stay. */
export async function dropGrants(db: Db, grants: DroppedGrants): Promise<number> {
  const { count } = await db.sessionGrant.deleteMany({ where: grants })
  if (count > 0) await notifyMembership(db, grants.tenantId, grants.membershipId)
  return count
}

/** Ends all sign-ins at a tenant, of everybody, in whatever browsers. */
export async function dropAllGrants(db: Db, tenantId: string): Promise<void> {
  await db.sessionGrant.deleteMany({ where: { tenantId } })
  await notify(db, tenantId, { noun: 'membership', id: tenantId })
}
