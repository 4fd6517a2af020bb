-- Each attempt to deliver an event, for the administrators to look at; and what it takes to explain a wrong signature.
CREATE TABLE "Delivery" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "appId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "isCheck" BOOLEAN NOT NULL,
    "verdict" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "traceId" TEXT,
    "event" TEXT,
    "dataHash" TEXT,
    "headers" JSONB NOT NULL,
    "body" TEXT,
    "bodyBytes" INTEGER NOT NULL,
    "explanation" JSONB,
    "alike" INTEGER NOT NULL DEFAULT 0,
    "requestId" UUID NOT NULL,
    "address" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("tenantId","id")
);

CREATE INDEX "Delivery_tenantId_groupId_receivedAt_idx" ON "Delivery"("tenantId", "groupId", "receivedAt");
CREATE INDEX "Delivery_tenantId_subscriptionId_dataHash_idx" ON "Delivery"("tenantId", "subscriptionId", "dataHash");
CREATE INDEX "Delivery_tenantId_receivedAt_idx" ON "Delivery"("tenantId", "receivedAt");
CREATE INDEX "Delivery_alone_idx" ON "Delivery"("tenantId", "receivedAt" DESC, "id" DESC) WHERE ("groupId" = id);
CREATE INDEX "Delivery_bounded_idx" ON "Delivery"("tenantId", "subscriptionId", "receivedAt") WHERE (verdict <> 'stored');

ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "Delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "Delivery" USING ("tenantId" = current_tenant());

ALTER TABLE "WebhookEvent" ADD COLUMN "replayedAt" TIMESTAMPTZ(3);
ALTER TABLE "WebhookSubscription" ADD COLUMN "previousToken" TEXT, ADD COLUMN "previousAesKey" TEXT;

-- Which keys have sealed something, see the migration sealing_keys.
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "body" ON "Delivery"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('body');
DROP TRIGGER note_sealing_keys ON "WebhookSubscription";
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "token", "aesKey", "previousToken", "previousAesKey"
  ON "WebhookSubscription"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('token', 'aesKey', 'previousToken', 'previousAesKey');
