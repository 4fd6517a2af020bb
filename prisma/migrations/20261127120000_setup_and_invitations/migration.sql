-- AlterTable
ALTER TABLE "OAuthTransaction" ADD COLUMN     "invitationId" UUID,
ADD COLUMN     "setupHash" TEXT;

-- CreateTable
CREATE TABLE "Invitation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "note" TEXT,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedBy" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SetupCode" (
    "tenantId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SetupCode_pkey" PRIMARY KEY ("tenantId")
);

-- CreateTable
CREATE TABLE "SetupTries" (
    "tenantId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SetupTries_pkey" PRIMARY KEY ("tenantId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_tenantId_createdAt_idx" ON "Invitation"("tenantId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetupCode" ADD CONSTRAINT "SetupCode_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetupTries" ADD CONSTRAINT "SetupTries_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "Invitation" USING ("tenantId" = current_tenant());

ALTER TABLE "SetupCode" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SetupCode" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "SetupCode" USING ("tenantId" = current_tenant());

ALTER TABLE "SetupTries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SetupTries" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "SetupTries" USING ("tenantId" = current_tenant());
