-- Facts of cloud recordings, so that they are told when Tencent Meeting tells them no more. No address of any file stands here.
CREATE TABLE "RecordingCopy" (
    "tenantId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "ownerId" UUID,
    "state" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "files" JSONB NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordingCopy_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE TABLE "RecordingSync" (
    "tenantId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "syncedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "failureCode" TEXT,

    CONSTRAINT "RecordingSync_pkey" PRIMARY KEY ("tenantId","scope")
);

CREATE INDEX "RecordingCopy_tenantId_meetingId_idx" ON "RecordingCopy"("tenantId", "meetingId");
CREATE INDEX "RecordingCopy_tenantId_startedAt_idx" ON "RecordingCopy"("tenantId", "startedAt");
CREATE INDEX "RecordingCopy_tenantId_ownerId_idx" ON "RecordingCopy"("tenantId", "ownerId");

ALTER TABLE "RecordingCopy" ADD CONSTRAINT "RecordingCopy_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RecordingSync" ADD CONSTRAINT "RecordingSync_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "RecordingCopy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RecordingCopy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "RecordingCopy" USING ("tenantId" = current_tenant());

ALTER TABLE "RecordingSync" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RecordingSync" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "RecordingSync" USING ("tenantId" = current_tenant());
