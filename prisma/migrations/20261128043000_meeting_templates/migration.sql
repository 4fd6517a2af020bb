-- What people schedule again and again: their own templates and the organisation's.
CREATE TABLE "MeetingTemplate" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingTemplate_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE UNIQUE INDEX "MeetingTemplate_tenantId_ownerId_name_key" ON "MeetingTemplate"("tenantId", "ownerId", "name");
CREATE UNIQUE INDEX "MeetingTemplate_shared_name_key" ON "MeetingTemplate"("tenantId", "name") WHERE ("ownerId" IS NULL);

ALTER TABLE "MeetingTemplate" ADD CONSTRAINT "MeetingTemplate_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The wall holds for whoever migrates as well, and a new foreign key looks at the table that it leads to.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "MeetingTemplate" ADD CONSTRAINT "MeetingTemplate_tenantId_ownerId_fkey"
  FOREIGN KEY ("tenantId", "ownerId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

-- The wall, as for every table of a tenant.
ALTER TABLE "MeetingTemplate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingTemplate" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "MeetingTemplate" USING ("tenantId" = current_tenant());

-- Which keys have sealed something, see the migration sealing_keys.
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "content" ON "MeetingTemplate"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('content');
