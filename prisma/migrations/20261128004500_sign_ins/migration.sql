-- AlterTable
ALTER TABLE "SessionGrant" ADD COLUMN     "addressPrefix" TEXT,
ADD COLUMN     "device" TEXT;

-- CreateTable
CREATE TABLE "SignInTries" (
    "keyHash" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SignInTries_pkey" PRIMARY KEY ("keyHash")
);

-- CreateIndex
CREATE INDEX "SignInTries_since_idx" ON "SignInTries"("since");
