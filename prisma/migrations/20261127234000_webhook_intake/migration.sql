-- CreateEnum
CREATE TYPE "WebhookEventState" AS ENUM ('RECEIVED', 'DONE', 'IGNORED', 'DEAD');

-- CreateTable
CREATE TABLE "WebhookSubscription" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "tenantId" UUID,
    "appId" UUID,
    "token" TEXT NOT NULL,
    "aesKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rotatedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "lastEventAt" TIMESTAMPTZ(3),
    "lastRejectedAt" TIMESTAMPTZ(3),
    "lastRejectedReason" TEXT,

    CONSTRAINT "WebhookSubscription_pkey" PRIMARY KEY ("id"),
    -- Here, because a key added later is validated by a query that the application's wall refuses without a tenant.
    CONSTRAINT "WebhookSubscription_appId_fkey" FOREIGN KEY ("appId") REFERENCES "TencentApp"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "appId" UUID,
    "traceId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "people" TEXT[],
    "operateTime" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "WebhookEventState" NOT NULL DEFAULT 'RECEIVED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WebhookSubscription_key_key" ON "WebhookSubscription"("key");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookSubscription_tenantId_key" ON "WebhookSubscription"("tenantId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookSubscription_appId_key" ON "WebhookSubscription"("appId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookEvent_tenantId_subscriptionId_traceId_key" ON "WebhookEvent"("tenantId", "subscriptionId", "traceId");

-- CreateIndex
CREATE INDEX "WebhookEvent_tenantId_receivedAt_id_idx" ON "WebhookEvent"("tenantId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "WebhookEvent_dead_idx" ON "WebhookEvent"("tenantId", "receivedAt" DESC) WHERE ("state" = 'DEAD');

-- AddForeignKey
ALTER TABLE "WebhookSubscription" ADD CONSTRAINT "WebhookSubscription_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEvent" ADD CONSTRAINT "WebhookEvent_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A subscription is a tenant's own or of an application of the operator, never both: a tenant's key leads to no other tenant.
ALTER TABLE "WebhookSubscription" ADD CONSTRAINT "WebhookSubscription_one_owner" CHECK (num_nonnulls("tenantId", "appId") = 1);

-- The wall, as for every table of a tenant; the subscription is read before a tenant is known and stands outside of it.
ALTER TABLE "WebhookEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "WebhookEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "WebhookEvent" USING ("tenantId" = current_tenant());
