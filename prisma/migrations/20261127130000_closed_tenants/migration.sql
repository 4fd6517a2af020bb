-- AlterTable
ALTER TABLE "Tenant" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- The audit of a closed tenant can be purged, by whoever owns the tables and nobody else: for the application's role
-- there is still neither a policy nor a right to delete. A living tenant's audit stays append only for the owner too.
CREATE POLICY owner_purges ON "AuditEvent" FOR DELETE TO CURRENT_USER
  USING ("tenantId" = current_tenant()
         AND EXISTS (SELECT FROM "Tenant" WHERE "Tenant"."id" = "AuditEvent"."tenantId" AND "closedAt" IS NOT NULL));

-- Removes a user whom no tenant knows any more. The wall hides other tenants' memberships from whoever asks; the foreign
-- key sees them all, and its refusal is the answer.
CREATE FUNCTION remove_unknown_user(user_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "User" WHERE "id" = user_id;
  RETURN FOUND;
EXCEPTION WHEN foreign_key_violation THEN
  RETURN false;
END $$;
