-- Actions on many accounts at once, saved views of the admin review, and what becomes of accounts that nobody uses.

CREATE TYPE "BulkAction" AS ENUM ('APPROVE', 'REFRESH', 'SUSPEND', 'RESUME', 'DISCONNECT');
CREATE TYPE "BulkState" AS ENUM ('RUNNING', 'DONE', 'CANCELLED', 'STOPPED');
CREATE TYPE "BulkRowState" AS ENUM ('WAITING', 'STARTED', 'DONE');
CREATE TYPE "IdleAction" AS ENUM ('SUSPEND', 'DISCONNECT');

ALTER TABLE "Tenant"
  ADD COLUMN "idleDays" INTEGER,
  ADD COLUMN "idleAction" "IdleAction" NOT NULL DEFAULT 'SUSPEND';

-- When somebody last showed themselves: by a call or by signing in. Generated, so that no writer can forget it.
ALTER TABLE "Connection" ADD COLUMN "activeAt" TIMESTAMPTZ(3)
  GENERATED ALWAYS AS (greatest("authorizedAt", "lastUsedAt")) STORED;
CREATE INDEX "Connection_tenantId_activeAt_membershipId_idx" ON "Connection"("tenantId", "activeAt", "membershipId");

CREATE TABLE "BulkJob" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" "BulkAction" NOT NULL,
    "state" "BulkState" NOT NULL DEFAULT 'RUNNING',
    "total" INTEGER NOT NULL,
    "startedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "leaseOwner" UUID,
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "BulkJob_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE TABLE "BulkJobRow" (
    "tenantId" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "BulkRowState" NOT NULL DEFAULT 'WAITING',
    "outcome" TEXT,

    CONSTRAINT "BulkJobRow_pkey" PRIMARY KEY ("tenantId","jobId","accountId")
);

CREATE TABLE "SavedView" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE INDEX "BulkJob_tenantId_createdAt_idx" ON "BulkJob"("tenantId", "createdAt" DESC);
CREATE INDEX "BulkJobRow_tenantId_jobId_position_idx" ON "BulkJobRow"("tenantId", "jobId", "position");
-- What is left to do.
CREATE INDEX "BulkJobRow_left_idx" ON "BulkJobRow"("tenantId", "jobId", "position")
  WHERE "state" IN ('WAITING', 'STARTED');
CREATE INDEX "BulkJobRow_tenantId_accountId_idx" ON "BulkJobRow"("tenantId", "accountId");
CREATE UNIQUE INDEX "SavedView_tenantId_name_key" ON "SavedView"("tenantId", "name");

ALTER TABLE "BulkJob" ADD CONSTRAINT "BulkJob_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BulkJobRow" ADD CONSTRAINT "BulkJobRow_tenantId_jobId_fkey"
  FOREIGN KEY ("tenantId", "jobId") REFERENCES "BulkJob"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "BulkJob" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BulkJob" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "BulkJob" USING ("tenantId" = current_tenant());

ALTER TABLE "BulkJobRow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BulkJobRow" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "BulkJobRow" USING ("tenantId" = current_tenant());

ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SavedView" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "SavedView" USING ("tenantId" = current_tenant());
