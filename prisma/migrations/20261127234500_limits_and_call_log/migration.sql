-- CreateTable
CREATE TABLE "RateBucket" (
    "tenantId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "granted" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "blockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RateBucket_pkey" PRIMARY KEY ("tenantId","subjectId","kind")
);

-- CreateTable
CREATE TABLE "ApiCall" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operation" TEXT NOT NULL,
    "connectionId" UUID,
    "membershipId" UUID,
    "status" INTEGER,
    "code" INTEGER,
    "failure" TEXT,
    "durationMs" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "traceId" TEXT,
    "requestId" TEXT,

    CONSTRAINT "ApiCall_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE INDEX "RateBucket_tenantId_at_idx" ON "RateBucket"("tenantId", "at");

-- CreateIndex
CREATE INDEX "ApiCall_tenantId_at_idx" ON "ApiCall"("tenantId", "at");

-- The wall, as for every table of a tenant.
ALTER TABLE "RateBucket" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RateBucket" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "RateBucket" USING ("tenantId" = current_tenant());

ALTER TABLE "ApiCall" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ApiCall" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "ApiCall" USING ("tenantId" = current_tenant());
