-- What events tell of a meeting while it goes on, and no call does: the latest of each kind and person.
CREATE TABLE "SceneMark" (
    "tenantId" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SceneMark_pkey" PRIMARY KEY ("tenantId","meetingId","kind","person")
);

CREATE INDEX "SceneMark_tenantId_at_idx" ON "SceneMark"("tenantId", "at");

ALTER TABLE "SceneMark" ADD CONSTRAINT "SceneMark_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "SceneMark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SceneMark" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "SceneMark" USING ("tenantId" = current_tenant());
