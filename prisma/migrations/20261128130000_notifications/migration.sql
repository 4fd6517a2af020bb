-- What people are told of besides what they look at, and what they want to be told.
CREATE TYPE "NotificationKind" AS ENUM ('MEETING_STARTS', 'RECORDING_READY', 'SIGN_IN_ENDS', 'DELIVERIES_FAIL',
  'DELIVERIES_WORK', 'ACCOUNT_WAITS', 'CANCEL_FAILED');

CREATE TABLE "Notification" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "membershipId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "episode" TEXT NOT NULL,
    "subjectId" TEXT,
    "partId" TEXT NOT NULL DEFAULT '',
    "subjectAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE TABLE "NotificationPreference" (
    "tenantId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "muted" "NotificationKind"[],
    "inBrowser" BOOLEAN NOT NULL DEFAULT false,
    "quietFrom" TEXT,
    "quietTo" TEXT,
    "timeZone" TEXT,

    CONSTRAINT "NotificationPreference_pkey" PRIMARY KEY ("tenantId","membershipId")
);

-- Once for each episode, whichever job or event comes first.
CREATE UNIQUE INDEX "Notification_tenantId_membershipId_kind_episode_key"
  ON "Notification"("tenantId", "membershipId", "kind", "episode");
CREATE INDEX "Notification_tenantId_membershipId_createdAt_id_idx"
  ON "Notification"("tenantId", "membershipId", "createdAt" DESC, "id" DESC);
CREATE INDEX "Notification_tenantId_createdAt_idx" ON "Notification"("tenantId", "createdAt");

-- The wall holds for whoever migrates as well, and a new foreign key looks at the table that it leads to.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NotificationPreference" ADD CONSTRAINT "NotificationPreference_tenantId_membershipId_fkey"
  FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;

-- The wall, as for every table of a tenant.
ALTER TABLE "Notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "Notification" USING ("tenantId" = current_tenant());

ALTER TABLE "NotificationPreference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NotificationPreference" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "NotificationPreference" USING ("tenantId" = current_tenant());
