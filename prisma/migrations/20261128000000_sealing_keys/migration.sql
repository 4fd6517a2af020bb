-- Which keys of ENCRYPTION_KEYS seal something, so that a start can ask without reading the rows of every tenant.

-- CreateTable
CREATE TABLE "SealingKey" (
    "id" TEXT NOT NULL,
    "fingerprint" TEXT,
    "firstUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealingKey_pkey" PRIMARY KEY ("id")
);

-- In the writer's own transaction, so that no writer can forget it. The lock is shared by writers; whoever strikes a key
-- off the list takes it alone (lib/keys/release-keys.ts), and sees what they wrote or makes them note the key again.
CREATE FUNCTION note_sealing_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  key_id text;
BEGIN
  FOR key_id IN
    SELECT DISTINCT split_part(left(value, 24), '.', 2) FROM jsonb_each_text(to_jsonb(NEW))
    WHERE key = ANY (TG_ARGV) AND value LIKE 'v1.%'
  LOOP
    PERFORM pg_advisory_xact_lock_shared(hashtext('SealingKey'), hashtext(key_id));
    INSERT INTO "SealingKey" ("id") VALUES (key_id) ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "secret" ON "TencentApp"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('secret');
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "secretId", "secretKey" ON "EnterpriseCredential"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('secretId', 'secretKey');
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "accessToken", "refreshToken" ON "Connection"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('accessToken', 'refreshToken');
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "response" ON "IdempotencyKey"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('response');
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "token", "aesKey" ON "WebhookSubscription"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('token', 'aesKey');
CREATE TRIGGER note_sealing_keys AFTER INSERT OR UPDATE OF "payload" ON "WebhookEvent"
  FOR EACH ROW EXECUTE FUNCTION note_sealing_keys('payload');

-- What is stored already. The wall holds for whoever migrates as well; a migration reads all tenants.
ALTER TABLE "TencentApp" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "EnterpriseCredential" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Connection" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "IdempotencyKey" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "WebhookEvent" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "SealingKey" ("id")
SELECT DISTINCT split_part(left(value, 24), '.', 2) FROM (
  SELECT "secret" AS value FROM "TencentApp"
  UNION ALL SELECT unnest(ARRAY["secretId", "secretKey"]) FROM "EnterpriseCredential"
  UNION ALL SELECT unnest(ARRAY["accessToken", "refreshToken"]) FROM "Connection"
  UNION ALL SELECT "response" FROM "IdempotencyKey"
  UNION ALL SELECT unnest(ARRAY["token", "aesKey"]) FROM "WebhookSubscription"
  UNION ALL SELECT "payload" FROM "WebhookEvent"
) AS stored WHERE value LIKE 'v1.%';
ALTER TABLE "TencentApp" FORCE ROW LEVEL SECURITY;
ALTER TABLE "EnterpriseCredential" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Connection" FORCE ROW LEVEL SECURITY;
ALTER TABLE "IdempotencyKey" FORCE ROW LEVEL SECURITY;
ALTER TABLE "WebhookEvent" FORCE ROW LEVEL SECURITY;

-- A shared application is changed by no tenant. Its secret is sealed anew by the operator, under the id that no tenant has.
CREATE POLICY operator_changes ON "TencentApp" FOR UPDATE
  USING ("tenantId" IS NULL AND current_tenant() = '00000000-0000-0000-0000-000000000000');
