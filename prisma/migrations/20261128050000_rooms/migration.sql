-- Rooms that were booked here: Tencent tells nobody which meeting has which room, or when a room is free.
CREATE TABLE "RoomBooking" (
    "tenantId" UUID NOT NULL,
    "meetingId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "roomName" TEXT NOT NULL,
    "location" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "bookedBy" UUID NOT NULL,
    "isCertain" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RoomBooking_pkey" PRIMARY KEY ("tenantId","meetingId","roomId")
);

CREATE INDEX "RoomBooking_tenantId_endsAt_idx" ON "RoomBooking"("tenantId", "endsAt");

ALTER TABLE "RoomBooking" ADD CONSTRAINT "RoomBooking_tenantId_fkey"
  FOREIGN KEY ("tenantId") REFERENCES "Tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall, as for every table of a tenant.
ALTER TABLE "RoomBooking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RoomBooking" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_wall ON "RoomBooking" USING ("tenantId" = current_tenant());
