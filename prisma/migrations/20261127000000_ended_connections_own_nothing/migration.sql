-- DropIndex
DROP INDEX "Connection_appId_openId_key";

-- A connection that has ended owns nothing: its person may sign in at another tenant of the same application.
-- CreateIndex
CREATE UNIQUE INDEX "Connection_appId_openId_key" ON "Connection"("appId", "openId") WHERE ("endedAt" IS NULL);
