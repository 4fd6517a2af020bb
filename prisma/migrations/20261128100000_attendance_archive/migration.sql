-- Who was in meetings, kept for when Tencent Meeting tells it no more.
CREATE TABLE "AttendanceCopy" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "subMeetingId" TEXT,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "timeZone" TEXT,
    "creatorKey" TEXT NOT NULL,
    "hostKeys" TEXT[],
    "isFinal" BOOLEAN NOT NULL,
    "stays" INTEGER NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceCopy_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE TABLE "AttendancePerson" (
    "tenantId" UUID NOT NULL,
    "copyId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "isGuest" BOOLEAN NOT NULL,
    "joinedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "seconds" INTEGER NOT NULL,
    "stays" JSONB NOT NULL,

    CONSTRAINT "AttendancePerson_pkey" PRIMARY KEY ("tenantId","copyId","key")
);

CREATE TABLE "ArchiveReading" (
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "readTo" TIMESTAMPTZ(3) NOT NULL,
    "refused" TEXT[],

    CONSTRAINT "ArchiveReading_pkey" PRIMARY KEY ("tenantId","membershipId")
);

CREATE UNIQUE INDEX "AttendanceCopy_tenantId_meetingId_startsAt_key" ON "AttendanceCopy"("tenantId", "meetingId", "startsAt");
CREATE INDEX "AttendanceCopy_tenantId_startsAt_idx" ON "AttendanceCopy"("tenantId", "startsAt");
CREATE INDEX "AttendancePerson_tenantId_key_idx" ON "AttendancePerson"("tenantId", "key");

ALTER TABLE "AttendanceCopy" ADD CONSTRAINT "AttendanceCopy_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AttendancePerson" ADD CONSTRAINT "AttendancePerson_tenantId_copyId_fkey"
  FOREIGN KEY ("tenantId", "copyId") REFERENCES "AttendanceCopy"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The wall holds for whoever migrates as well, and a new foreign key looks at the table that it leads to.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ArchiveReading" ADD CONSTRAINT "ArchiveReading_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

-- The wall, as for every table of a tenant.
ALTER TABLE "AttendanceCopy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AttendanceCopy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "AttendanceCopy" USING ("tenantId" = current_tenant());

ALTER TABLE "AttendancePerson" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AttendancePerson" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "AttendancePerson" USING ("tenantId" = current_tenant());

ALTER TABLE "ArchiveReading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ArchiveReading" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "ArchiveReading" USING ("tenantId" = current_tenant());

-- Which keys have sealed something, see the migration sealing_keys.
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "name" ON "AttendancePerson"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('name');
