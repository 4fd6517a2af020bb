import { EventEmitter } from 'node:events'
import { type JobHelpers, type ParsedCronItem, type Runner, run, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import { queueLogger, watchJobs } from '@/lib/jobs/watch-jobs'
import { withLogFields } from '@/lib/log'

/** What is done with a job's payload, by the name of its task. */
export type Tasks = Record<string, (payload: unknown) => Promise<void>>

interface Lane {
  /** So many jobs at once. */
  concurrency: number
  cronItems?: ParsedCronItem[]
  /**
   * So many jobs are fetched, and reported as done, at once. Of jobs that are to run one after the other several could be fetched
   * together: not for tasks that use queues.
   */
  batch?: number
}

/** While jobs come they are fetched every so many milliseconds, instead of each as it comes. */
const FETCH_EVERY_MS = 50

const inBatches = (size: number) => ({
  worker: {
    localQueue: { size, refetchDelay: { durationMs: FETCH_EVERY_MS, threshold: size - 1, maxAbortThreshold: size } },
    completeJobBatchDelay: FETCH_EVERY_MS,
  },
})

/** Takes jobs of these tasks, and of no other, until it is told to stop; `id` is what the queue knows it by. */
export async function takeJobs(
  pgPool: Pool,
  tasks: Tasks,
  { concurrency, cronItems = [], batch }: Lane,
): Promise<{ id: string; runner: Runner }> {
  const events: WorkerEvents = new EventEmitter()
  watchJobs(events)
  let id = ''
  events.once('pool:create', ({ workerPool }) => {
    id = workerPool.id
  })
  const runner = await run({
    pgPool,
    events,
    logger: queueLogger,
    concurrency,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([task, work]) => [
        task,
        (payload: unknown, { job }: JobHelpers) => withLogFields({ job: job.id, task }, () => work(payload)),
      ]),
    ),
    parsedCronItems: cronItems,
    ...(batch ? { preset: inBatches(batch) } : {}),
  })
  return { id, runner }
}
