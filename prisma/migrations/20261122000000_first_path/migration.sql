
-- CreateEnum
CREATE TYPE "JoinPolicy" AS ENUM ('OPEN', 'APPROVAL');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'ADMIN', 'MEMBER');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('PENDING', 'ACTIVE', 'SUSPENDED', 'REJECTED');

-- CreateEnum
CREATE TYPE "FailureKind" AS ENUM ('TERMINAL', 'TRANSIENT', 'AMBIGUOUS');

-- CreateEnum
CREATE TYPE "EndedBy" AS ENUM ('PERSON', 'ADMIN', 'TENCENT');

-- CreateEnum
CREATE TYPE "IdempotencyState" AS ENUM ('STARTED', 'DONE', 'UNKNOWN');

-- CreateTable
CREATE TABLE "Tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "joinPolicy" "JoinPolicy" NOT NULL DEFAULT 'APPROVAL',
    "openCorpId" TEXT,
    "appId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TencentApp" (
    "id" UUID NOT NULL,
    "tenantId" UUID,
    "appKey" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "corpId" TEXT NOT NULL,
    "sdkId" TEXT NOT NULL,
    "secret" TEXT,
    "level" TEXT NOT NULL DEFAULT 'USER_ACCOUNT_LEVEL',

    CONSTRAINT "TencentApp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnterpriseCredential" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "corpId" TEXT NOT NULL,
    "sdkId" TEXT,
    "secretId" TEXT NOT NULL,
    "secretKey" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnterpriseCredential_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "appId" UUID NOT NULL,
    "openId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "displayName" TEXT,
    "userid" TEXT,
    "role" "Role" NOT NULL DEFAULT 'MEMBER',
    "status" "MembershipStatus" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Connection" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "appId" UUID NOT NULL,
    "openId" TEXT NOT NULL,
    "scopes" TEXT[],
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "accessExpiresAt" TIMESTAMPTZ(3),
    "refreshExpiresAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "leaseOwner" UUID,
    "leaseUntil" TIMESTAMPTZ(3),
    "authorizedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastFailureAt" TIMESTAMPTZ(3),
    "failureKind" "FailureKind",
    "failureCode" INTEGER,
    "consecutiveFailures" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" "EndedBy",

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionGrant" (
    "sessionId" UUID NOT NULL,
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionGrant_pkey" PRIMARY KEY ("sessionId","tenantId")
);

-- CreateTable
CREATE TABLE "OAuthTransaction" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stateHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "appId" UUID NOT NULL,
    "startedAs" UUID,
    "returnTo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OAuthTransaction_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Lookup" (
    "kind" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "tenantId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lookup_pkey" PRIMARY KEY ("kind","keyHash","tenantId")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "state" "IdempotencyState" NOT NULL DEFAULT 'STARTED',
    "response" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("tenantId","membershipId","key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "targetKind" TEXT,
    "targetId" TEXT,
    "outcome" TEXT NOT NULL DEFAULT 'done',
    "details" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,
    "address" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tenant_slug_key" ON "Tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "TencentApp_appKey_key" ON "TencentApp"("appKey");

-- CreateIndex
CREATE UNIQUE INDEX "TencentApp_platform_sdkId_key" ON "TencentApp"("platform", "sdkId");

-- CreateIndex
CREATE UNIQUE INDEX "EnterpriseCredential_tenantId_key" ON "EnterpriseCredential"("tenantId");

-- CreateIndex
CREATE UNIQUE INDEX "User_appId_openId_key" ON "User"("appId", "openId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_tenantId_userId_key" ON "Membership"("tenantId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_tenantId_userid_key" ON "Membership"("tenantId", "userid");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_tenantId_membershipId_key" ON "Connection"("tenantId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_appId_openId_key" ON "Connection"("appId", "openId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SessionGrant_tenantId_membershipId_idx" ON "SessionGrant"("tenantId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "OAuthTransaction_stateHash_key" ON "OAuthTransaction"("stateHash");

-- CreateIndex
CREATE INDEX "OAuthTransaction_tenantId_browserHash_idx" ON "OAuthTransaction"("tenantId", "browserHash");

-- CreateIndex
CREATE INDEX "Lookup_expiresAt_idx" ON "Lookup"("expiresAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_tenantId_createdAt_idx" ON "IdempotencyKey"("tenantId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_tenantId_at_id_idx" ON "AuditEvent"("tenantId", "at" DESC, "id");

-- AddForeignKey
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_appId_fkey" FOREIGN KEY ("appId") REFERENCES "TencentApp"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseCredential" ADD CONSTRAINT "EnterpriseCredential_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_appId_fkey" FOREIGN KEY ("appId") REFERENCES "TencentApp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_tenantId_membershipId_fkey" FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_appId_fkey" FOREIGN KEY ("appId") REFERENCES "TencentApp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGrant" ADD CONSTRAINT "SessionGrant_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGrant" ADD CONSTRAINT "SessionGrant_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGrant" ADD CONSTRAINT "SessionGrant_tenantId_membershipId_fkey" FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthTransaction" ADD CONSTRAINT "OAuthTransaction_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- The wall. Every table of a tenant is readable and writable only under the setting `app.tenant_id`.
-- current_setting has no default on purpose: a query without a tenant is an error, not an empty list.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_setting('app.tenant_id')::uuid;

ALTER TABLE "EnterpriseCredential" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "EnterpriseCredential" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "EnterpriseCredential" USING ("tenantId" = current_tenant());

ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "Membership" USING ("tenantId" = current_tenant());

ALTER TABLE "Connection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Connection" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "Connection" USING ("tenantId" = current_tenant());

ALTER TABLE "OAuthTransaction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OAuthTransaction" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "OAuthTransaction" USING ("tenantId" = current_tenant());

ALTER TABLE "IdempotencyKey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "IdempotencyKey" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "IdempotencyKey" USING ("tenantId" = current_tenant());

-- Append only: no policy for UPDATE or DELETE exists, so neither finds a row, and the grants leave both out.
ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_reads ON "AuditEvent" FOR SELECT USING ("tenantId" = current_tenant());
CREATE POLICY tenant_appends ON "AuditEvent" FOR INSERT WITH CHECK ("tenantId" = current_tenant());

-- A shared application (no tenant) can be read by all tenants and changed by none.
ALTER TABLE "TencentApp" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TencentApp" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_reads ON "TencentApp" FOR SELECT USING ("tenantId" IS NULL OR "tenantId" = current_tenant());
CREATE POLICY tenant_adds ON "TencentApp" FOR INSERT WITH CHECK ("tenantId" = current_tenant());
CREATE POLICY tenant_changes ON "TencentApp" FOR UPDATE USING ("tenantId" = current_tenant());
CREATE POLICY tenant_removes ON "TencentApp" FOR DELETE USING ("tenantId" = current_tenant());

-- A slug must be found before its tenant is known; a tenant's row is written only under its own setting.
ALTER TABLE "Tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY anyone_finds ON "Tenant" FOR SELECT USING (true);
CREATE POLICY tenant_adds ON "Tenant" FOR INSERT WITH CHECK ("id" = current_tenant());
CREATE POLICY tenant_changes ON "Tenant" FOR UPDATE USING ("id" = current_tenant());

-- Rights of the application's role; called by whoever migrates, again after each migration.
CREATE FUNCTION grant_application_role(role_name name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON "AuditEvent" FROM %I', role_name);
  EXECUTE format('REVOKE UPDATE ON "Lookup" FROM %I', role_name);
  EXECUTE format('REVOKE DELETE ON "Tenant" FROM %I', role_name);
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', role_name);
  END IF;
END $$;
