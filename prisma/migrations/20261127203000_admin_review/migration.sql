-- What the admin review of connected accounts lists, decides and tells.

ALTER TABLE "Membership"
  ADD COLUMN "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "decidedBy" UUID,
  ADD COLUMN "decisionReason" TEXT,
  -- Generated, so that no writer can forget it. Collation "C": an index over it never depends on the system's locale data.
  ADD COLUMN "sortName" TEXT COLLATE "C"
    GENERATED ALWAYS AS (lower(coalesce("displayName", "userid", ''))) STORED;

-- The wall holds for whoever migrates as well; a migration writes for all tenants.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
UPDATE "Membership" SET "requestedAt" = "createdAt";
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

-- When an admin should look: broken ones long ago, failing ones a day later, healthy ones when their refresh token ends,
-- ended on purpose never. "Needs attention" is thereby one range of an index (lib/accounts/account-views.ts).
ALTER TABLE "Connection" ADD COLUMN "attentionAt" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
  CASE
    WHEN "endedAt" IS NOT NULL AND "endedBy" IN ('PERSON', 'ADMIN') THEN NULL
    WHEN "endedAt" IS NOT NULL OR "failureKind" = 'TERMINAL' OR "refreshToken" IS NULL
      THEN '1970-01-01 00:00:00+00'::timestamptz
    WHEN "failureKind" IS NOT NULL THEN '1970-01-02 00:00:00+00'::timestamptz
    ELSE "refreshExpiresAt"
  END
) STORED;

-- One index per view, in its order.
CREATE INDEX "Membership_pending_idx" ON "Membership" ("tenantId", "requestedAt", "id") WHERE "status" = 'PENDING';
CREATE INDEX "Membership_active_idx" ON "Membership" ("tenantId", "sortName", "id") WHERE "status" = 'ACTIVE';
CREATE INDEX "Membership_suspended_idx" ON "Membership" ("tenantId", "sortName", "id")
  WHERE "status" IN ('SUSPENDED', 'REJECTED');
CREATE INDEX "Connection_tenantId_attentionAt_membershipId_idx" ON "Connection"("tenantId", "attentionAt", "membershipId");

-- The audit newest first, and by whom and about what it is.
DROP INDEX "AuditEvent_tenantId_at_id_idx";
CREATE INDEX "AuditEvent_tenantId_at_id_idx" ON "AuditEvent"("tenantId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEvent_tenantId_targetId_at_idx" ON "AuditEvent"("tenantId", "targetId", "at" DESC);
CREATE INDEX "AuditEvent_tenantId_actorId_at_idx" ON "AuditEvent"("tenantId", "actorId", "at" DESC);
