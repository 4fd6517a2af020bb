import 'server-only'
import { flushCalls } from '@/lib/connections/call-log/note-call'
import { settleHeldPairs } from '@/lib/connections/held-pair'
import { flushUses } from '@/lib/connections/note-use'
import { settleFlights } from '@/lib/connections/single-flight'
import { closeDatabase } from '@/lib/db'
import { flushDeliveries } from '@/lib/deliveries/note-delivery'
import { stopListening } from '@/lib/events/hub'

/** Brings to an end what no request waits for: refreshes with their leases, the logs of calls and deliveries, the last uses, what listens, the pool. */
export async function settleWork(): Promise<void> {
  await settleFlights()
  await settleHeldPairs()
  await flushUses()
  await flushCalls()
  await flushDeliveries()
  await stopListening()
  await closeDatabase()
}
