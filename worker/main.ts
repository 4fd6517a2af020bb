import { setTimeout as wait } from 'node:timers/promises'
import { parseCronItems } from 'graphile-worker'
import pg from 'pg'
import { z } from 'zod'
import { EXPIRE_IDLE, expireIdleAccounts, planIdleExpiry } from '@/lib/accounts/expire-idle-accounts'
import { ARCHIVE_MEETING, ARCHIVE_PERSON } from '@/lib/attendance/jobs'
import { planArchives } from '@/lib/attendance/plan-archives'
import { purgeAttendance } from '@/lib/attendance/purge-attendance'
import { runArchiveMeeting, runArchivePerson } from '@/lib/attendance/run-archive-jobs'
import { RUN_BULK } from '@/lib/bulk/enqueue-bulk'
import { runBulk } from '@/lib/bulk/run-bulk'
import { addMissingRefreshes } from '@/lib/connections/ahead/add-missing-refreshes'
import { refreshAhead } from '@/lib/connections/ahead/refresh-ahead'
import { REFRESH_AHEAD } from '@/lib/connections/ahead/schedule-refresh'
import { assertPublicPlatforms } from '@/lib/connections/assert-public-platforms'
import { purgeCalls } from '@/lib/connections/call-log/purge-calls'
import { COPY_MEETING, SYNC_COPIES } from '@/lib/copies/jobs'
import { planSyncs } from '@/lib/copies/plan-syncs'
import { purgeCopies } from '@/lib/copies/purge-copies'
import { runCopy, runSync } from '@/lib/copies/run-copy-jobs'
import { assertWalledRole } from '@/lib/db'
import { env } from '@/lib/env'
import { countWaiting } from '@/lib/jobs/count-waiting'
import { holdPresence } from '@/lib/jobs/hold-presence'
import { assertKeyRing } from '@/lib/keys/assert-key-ring'
import { log } from '@/lib/log'
import { planNotifications } from '@/lib/notifications/plan-notifications'
import { TELL_START } from '@/lib/notifications/plan-starts'
import { tellStart } from '@/lib/notifications/tell-start'
import { FINISH_CLOSING } from '@/lib/offboarding/close-tenant'
import { finishClosing } from '@/lib/offboarding/finish-closing'
import { serveMetrics } from '@/lib/operations/serve-metrics'
import { settleWork } from '@/lib/operations/settle-work'
import { RUN_PENDING_CANCEL } from '@/lib/pending-cancels/enqueue-cancel'
import { runPendingCancel } from '@/lib/pending-cancels/run-pending-cancel'
import { READ_RECORDINGS } from '@/lib/recordings/jobs'
import { purgeRecordings } from '@/lib/recordings/purge-recordings'
import { runReading } from '@/lib/recordings/run-reading'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { PROCESS_EVENT } from '@/lib/webhooks/insert-together'
import { processEvent } from '@/lib/webhooks/process-event'
import { type Tasks, takeJobs } from './take-jobs'

// One process for work that no request waits for. Jobs call use cases, nothing else.

const tenantJob = z.object({ tenantId: z.uuid() })
const connectionJob = tenantJob.extend({ connectionId: z.uuid() })
const eventJob = tenantJob.extend({ eventId: z.uuid(), besides: z.array(z.uuid()).optional() })
const personJob = tenantJob.extend({ membershipId: z.uuid() })
const copyJob = personJob.extend({ meetingId: z.string(), role: z.literal('creator').optional() })
const endedJob = personJob.extend({
  ...{ meetingId: z.string(), subMeetingId: z.string().optional(), endedAt: z.string() },
  ...{ startsAt: z.string().optional(), endsAt: z.string().optional() },
})
const startJob = tenantJob.extend({ meetingId: z.string() })
const bulkJob = tenantJob.extend({ jobId: z.uuid() })
const cancelJob = tenantJob.extend({ pendingId: z.uuid() })

const tasks: Tasks = {
  'purge-expired': () => purgeExpired(new Date()),
  'purge-calls': () => purgeCalls(new Date()),
  [FINISH_CLOSING]: async (payload) => {
    const { tenantId } = tenantJob.parse(payload)
    await finishClosing(tenantId, { now: new Date(), actor: { kind: 'worker' } })
  },
  'add-missing-refreshes': async () => void (await addMissingRefreshes(new Date())),
  [REFRESH_AHEAD]: (payload) => {
    const { tenantId, connectionId } = connectionJob.parse(payload)
    return refreshAhead({ tenantId, id: connectionId }, new Date())
  },
  'plan-syncs': async () => void (await planSyncs(new Date())),
  'purge-copies': async () => {
    await purgeCopies(new Date())
    await purgeRecordings(new Date())
  },
  [READ_RECORDINGS]: (payload) => runReading(copyJob.parse(payload), new Date()),
  [SYNC_COPIES]: (payload) => runSync(personJob.parse(payload), new Date()),
  [COPY_MEETING]: (payload) => runCopy(copyJob.parse(payload), new Date()),
  'plan-archives': async () => void (await planArchives(new Date())),
  'purge-attendance': () => purgeAttendance(new Date()),
  [ARCHIVE_MEETING]: (payload) => runArchiveMeeting(endedJob.parse(payload), new Date()),
  [ARCHIVE_PERSON]: (payload) => runArchivePerson(personJob.parse(payload), new Date()),
  'plan-notifications': () => planNotifications(new Date()),
  [TELL_START]: (payload) => tellStart(startJob.parse(payload), new Date()),
  'plan-idle-expiry': () => planIdleExpiry(),
  [EXPIRE_IDLE]: async (payload) => void (await expireIdleAccounts(tenantJob.parse(payload), new Date())),
  [RUN_BULK]: (payload) => runBulk(bulkJob.parse(payload)),
  [RUN_PENDING_CANCEL]: (payload) => runPendingCancel(cancelJob.parse(payload), new Date()),
}

/** A lane of their own: events come fast and are handled in no time, and must not wait for jobs that wait for Tencent. */
const events: Tasks = {
  [PROCESS_EVENT]: (payload) => processEvent(eventJob.parse(payload), new Date()),
}

/** So long running jobs may take to finish when the worker is told to stop; what is left then is another worker's. */
const STOP_MS = 15_000

await assertWalledRole()
await assertKeyRing()
await assertPublicPlatforms()

const connectionString = env().DIRECT_DATABASE_URL ?? env().DATABASE_URL
await serveMetrics(env(), countWaiting)
const pool = new pg.Pool({ connectionString, max: 10, keepAlive: true })
// An idle connection that the server closes must not end the process; the next job opens a new one.
pool.on('error', () => undefined)
const lanes = await Promise.all([
  takeJobs(pool, events, { concurrency: 4, batch: 50 }),
  takeJobs(pool, tasks, {
    concurrency: 5,
    cronItems: parseCronItems([
      { task: 'purge-expired', match: '17 * * * *', identifier: 'purge-expired' },
      { task: 'plan-idle-expiry', match: '23 2 * * *', identifier: 'plan-idle-expiry' },
      { task: 'plan-syncs', match: '*/10 * * * *', identifier: 'plan-syncs' },
      { task: 'purge-copies', match: '53 3 * * *', identifier: 'purge-copies' },
      { task: 'plan-archives', match: '11 * * * *', identifier: 'plan-archives' },
      { task: 'purge-attendance', match: '47 3 * * *', identifier: 'purge-attendance' },
      { task: 'plan-notifications', match: '31 * * * *', identifier: 'plan-notifications' },
      { task: 'purge-calls', match: '41 3 * * *', identifier: 'purge-calls' },
      { task: 'add-missing-refreshes', match: '7 * * * *', identifier: 'add-missing-refreshes' },
    ]),
  }),
])

const presence = await holdPresence(
  lanes.map(({ id }) => id),
  connectionString,
)

let stopping = false
async function stop(reason: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info({ reason }, 'worker stops')
  const late = wait(STOP_MS, true)
  const stopped = Promise.all(lanes.map(({ runner }) => runner.stop())).then(() => false)
  if (await Promise.race([stopped, late])) log.warn('jobs did not finish in time: another worker takes them')
  await presence.end()
  await settleWork()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
// Started with an IPC channel, the worker ends with its parent, however that one ended.
process.once('disconnect', () => void stop('parent ended'))
log.info('worker ready')
await Promise.all(lanes.map(({ runner }) => runner.promise))
