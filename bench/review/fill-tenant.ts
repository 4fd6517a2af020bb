import pg from 'pg'

// As the superuser, past the wall: a hundred thousand sign-ins through the door would take a day.

const PEOPLE = `
  insert into "User" (id, "appId", "openId")
  select gen_random_uuid(), t."appId", 'bench-' || lpad(n::text, 8, '0')
  from "Tenant" t, generate_series(1, $2::int) n where t.slug = $1`

/** Nine of ten are in; some wait, some are shut out. Names are syllables, so that searches find few or many. */
const MEMBERS = `
  insert into "Membership" ("tenantId", id, "userId", "displayName", userid, role, status, "requestedAt")
  select t.id, gen_random_uuid(), u.id,
         (array['王', '李', '张', '刘', '陈', 'Anna', 'Bo', 'Carl', 'Dora', 'Emil'])[1 + n % 10] || ' ' || md5(u."openId"),
         u."openId", (case when n % 200 = 0 then 'ADMIN' else 'MEMBER' end)::"Role",
         (case when n % 20 = 0 then 'PENDING' when n % 20 = 1 then 'SUSPENDED' else 'ACTIVE' end)::"MembershipStatus",
         now() - n * interval '1 minute'
  from "Tenant" t
  join (select *, substr("openId", 7)::int as n from "User" where "openId" like 'bench-%') u on u."appId" = t."appId"
  where t.slug = $1`

/** Most are fine; the rest is failing, refused, ended by somebody or soon to end. Envelopes as long as real ones. */
const CONNECTIONS = `
  insert into "Connection" ("tenantId", id, "membershipId", "appId", "openId", scopes, "accessToken", "refreshToken",
    "accessExpiresAt", "refreshExpiresAt", "authorizedAt", "lastUsedAt", "failureKind", "consecutiveFailures", "endedAt", "endedBy")
  select m."tenantId", gen_random_uuid(), m.id, u."appId", u."openId", '{MANAGE_MEETING,VIEW_VIDEO}',
         'v1.bench.' || repeat('a', 120), case when not is_ended then 'v1.bench.' || repeat('b', 120) end,
         now() + interval '3 hours', now() + (2 + n % 28) * interval '1 day', now() - (n % 300) * interval '1 day',
         now() - (n % 250) * interval '1 day',
         (case when n % 97 = 0 then 'TRANSIENT' when n % 89 = 0 then 'TERMINAL' end)::"FailureKind",
         case when n % 97 = 0 then 3 else 0 end,
         case when is_ended then now() end,
         (case when n % 151 = 0 then 'PERSON' when n % 157 = 0 then 'ADMIN' when n % 163 = 0 then 'TENCENT' end)::"EndedBy"
  from "Membership" m
  join (select *, substr("openId", 7)::int as n, (substr("openId", 7)::int % 151 = 0 or substr("openId", 7)::int % 157 = 0
          or substr("openId", 7)::int % 163 = 0) as is_ended
        from "User" where "openId" like 'bench-%') u on u.id = m."userId"
  where m."tenantId" = (select id from "Tenant" where slug = $1) and n % 50 <> 7`

/** Gives a tenant so many accounts in every state. */
export async function fillTenant(adminUrl: string, slug: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(PEOPLE, [slug, count])
  await client.query(MEMBERS, [slug])
  await client.query(CONNECTIONS, [slug])
  await client.query('vacuum analyze')
  await client.end()
}
