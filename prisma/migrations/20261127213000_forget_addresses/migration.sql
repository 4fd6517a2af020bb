-- The audit stays as it was written, but for one thing: the network addresses of people who are no members any more.
-- The application's role may call this and still has neither a policy nor a right to change a row; the function works
-- as the owner of the tables, behind the caller's own wall.
CREATE POLICY owner_forgets ON "AuditEvent" FOR UPDATE TO CURRENT_USER USING ("tenantId" = current_tenant());

CREATE FUNCTION forget_addresses_of_former_members() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH forgotten AS (
    UPDATE "AuditEvent" AS e SET "address" = NULL
    WHERE e."tenantId" = current_tenant() AND e."address" IS NOT NULL
      AND (EXISTS (SELECT FROM "Tenant" t WHERE t."id" = e."tenantId" AND t."closedAt" IS NOT NULL)
           OR e."actorId" IS NOT NULL
              AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."tenantId" = e."tenantId" AND m."id" = e."actorId"))
    RETURNING 1
  )
  SELECT count(*) FROM forgotten
$$;

-- PostgreSQL 18 has a code of its own for what ON DELETE RESTRICT refuses.
CREATE OR REPLACE FUNCTION remove_unknown_user(user_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "User" WHERE "id" = user_id;
  RETURN FOUND;
EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
  RETURN false;
END $$;
