-- The worker takes what waits of a tenant together; it is few, whatever the inbox holds.
CREATE INDEX "WebhookEvent_waiting_idx" ON "WebhookEvent"("tenantId", "receivedAt") WHERE (state = 'RECEIVED');
