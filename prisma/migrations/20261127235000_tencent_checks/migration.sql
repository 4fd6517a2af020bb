-- What Tencent Meeting last said to the application and to the enterprise secret, and when. Empty after each change.
ALTER TABLE "TencentApp" ADD COLUMN "checkedAt" TIMESTAMPTZ(3), ADD COLUMN "checkResult" TEXT;
ALTER TABLE "EnterpriseCredential" ADD COLUMN "checkedAt" TIMESTAMPTZ(3), ADD COLUMN "checkResult" TEXT;
