-- Cancellations that wait a few seconds, in which they can be taken back.

CREATE TYPE "PendingCancelState" AS ENUM ('WAITING', 'STARTED', 'DONE', 'UNDONE', 'FAILED');

CREATE TABLE "PendingCancel" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "subMeetingId" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "state" "PendingCancelState" NOT NULL DEFAULT 'WAITING',
    "runAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "tencentCode" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "PendingCancel_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE INDEX "PendingCancel_tenantId_membershipId_createdAt_idx"
  ON "PendingCancel"("tenantId", "membershipId", "createdAt");
-- Asked twice, from two tabs, it waits once.
CREATE UNIQUE INDEX "PendingCancel_open_key" ON "PendingCancel"("tenantId", "membershipId", "meetingId", "subMeetingId")
  WHERE "state" IN ('WAITING', 'STARTED');

-- The wall holds for whoever migrates as well; the key is checked against the rows of all tenants.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "PendingCancel" ADD CONSTRAINT "PendingCancel_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "reason" ON "PendingCancel"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('reason');

-- The wall, as for every table of a tenant.
ALTER TABLE "PendingCancel" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PendingCancel" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "PendingCancel" USING ("tenantId" = current_tenant());
