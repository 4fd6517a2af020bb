-- Whether Tencent's token endpoint answers an application. Shared by all tenants, so without a tenant.
CREATE TABLE "RefreshCircuit" (
    "appId" UUID NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RefreshCircuit_pkey" PRIMARY KEY ("appId")
);
