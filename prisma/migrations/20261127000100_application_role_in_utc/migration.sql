-- Prisma reads a timestamptz as UTC whatever the session's time zone is, so the application's role has UTC: a default of
-- the role counts before one of the database or the server, and reaches through pgbouncer. Whoever may not set it leaves
-- that to the role itself (scripts/postgres/prepare-database.mjs), and the application does not start without it.
CREATE OR REPLACE FUNCTION grant_application_role(role_name name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON "AuditEvent" FROM %I', role_name);
  EXECUTE format('REVOKE UPDATE ON "Lookup" FROM %I', role_name);
  EXECUTE format('REVOKE DELETE ON "Tenant" FROM %I', role_name);
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', role_name);
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = role_name AND 'TimeZone=UTC' = ANY (rolconfig)) THEN RETURN; END IF;
  BEGIN
    EXECUTE format('ALTER ROLE %I SET timezone = %L', role_name, 'UTC');
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'only % itself or its admin may set its time zone: ALTER ROLE % SET timezone = ''UTC''', role_name, role_name;
  END;
END $$;
