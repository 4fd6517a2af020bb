-- Copies of what lists and calendar show of meetings; Tencent Meeting owns them, and they can be read anew.
CREATE TABLE "MeetingCopy" (
    "tenantId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "isRecurring" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "timeZone" TEXT,
    "location" TEXT,
    "remaining" INTEGER,
    "cancelledAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "namedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MeetingCopy_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE TABLE "OccurrenceCopy" (
    "tenantId" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "OccurrenceCopy_pkey" PRIMARY KEY ("tenantId","meetingId","id")
);

CREATE TABLE "MeetingViewer" (
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingViewer_pkey" PRIMARY KEY ("tenantId","membershipId","meetingId")
);

CREATE TABLE "CopySync" (
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "syncedAt" TIMESTAMPTZ(3),
    "drift" INTEGER NOT NULL DEFAULT 0,
    "failedAt" TIMESTAMPTZ(3),
    "failureCode" TEXT,

    CONSTRAINT "CopySync_pkey" PRIMARY KEY ("tenantId","membershipId")
);

CREATE INDEX "OccurrenceCopy_tenantId_meetingId_startsAt_idx" ON "OccurrenceCopy"("tenantId", "meetingId", "startsAt");
CREATE INDEX "OccurrenceCopy_tenantId_endsAt_idx" ON "OccurrenceCopy"("tenantId", "endsAt");
CREATE INDEX "MeetingViewer_tenantId_meetingId_idx" ON "MeetingViewer"("tenantId", "meetingId");

ALTER TABLE "MeetingCopy" ADD CONSTRAINT "MeetingCopy_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OccurrenceCopy" ADD CONSTRAINT "OccurrenceCopy_tenantId_meetingId_fkey"
  FOREIGN KEY ("tenantId", "meetingId") REFERENCES "MeetingCopy"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MeetingViewer" ADD CONSTRAINT "MeetingViewer_tenantId_meetingId_fkey"
  FOREIGN KEY ("tenantId", "meetingId") REFERENCES "MeetingCopy"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The wall holds for whoever migrates as well, and a new foreign key looks at the table that it leads to.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "MeetingViewer" ADD CONSTRAINT "MeetingViewer_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CopySync" ADD CONSTRAINT "CopySync_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

-- The wall, as for every table of a tenant.
ALTER TABLE "MeetingCopy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingCopy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "MeetingCopy" USING ("tenantId" = current_tenant());

ALTER TABLE "OccurrenceCopy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OccurrenceCopy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "OccurrenceCopy" USING ("tenantId" = current_tenant());

ALTER TABLE "MeetingViewer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingViewer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "MeetingViewer" USING ("tenantId" = current_tenant());

ALTER TABLE "CopySync" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CopySync" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "CopySync" USING ("tenantId" = current_tenant());
