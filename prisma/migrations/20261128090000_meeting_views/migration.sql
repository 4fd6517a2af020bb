-- Saved views of the lists of meetings, each person's own, beside those of the accounts; and the columns a person hides.
CREATE TYPE "ViewList" AS ENUM ('ACCOUNTS', 'MEETINGS');

ALTER TABLE "SavedView"
  ADD COLUMN "list" "ViewList" NOT NULL DEFAULT 'ACCOUNTS',
  ADD COLUMN "ownerId" UUID;

DROP INDEX "SavedView_tenantId_name_key";
CREATE UNIQUE INDEX "SavedView_tenantId_list_ownerId_name_key" ON "SavedView"("tenantId", "list", "ownerId", "name");
CREATE UNIQUE INDEX "SavedView_shared_name_key" ON "SavedView"("tenantId", "list", "name") WHERE ("ownerId" IS NULL);

ALTER TABLE "Membership" ADD COLUMN "hiddenColumns" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- The wall holds for whoever migrates as well, and a new foreign key looks at both tables.
ALTER TABLE "Membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SavedView" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_tenantId_ownerId_fkey"
  FOREIGN KEY ("tenantId", "ownerId") REFERENCES "Membership"("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
