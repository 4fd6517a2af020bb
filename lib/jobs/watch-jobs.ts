import 'server-only'
import { Logger, type WorkerEvents } from 'graphile-worker'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'

/** Counts and logs what becomes of each job. An error's text may hold what a job was about: its stack alone is logged. */
export function watchJobs(events: WorkerEvents): void {
  const startedAt = new Map<string, number>()
  events.on('job:start', ({ job }) => void startedAt.set(job.id, performance.now()))
  const count = ({ id, task_identifier: task }: { id: string; task_identifier: string }, outcome: string) => {
    const start = startedAt.get(id) ?? performance.now()
    startedAt.delete(id)
    metrics().jobs.observe({ task, outcome }, (performance.now() - start) / 1_000)
  }
  events.on('job:success', ({ job }) => count(job, 'done'))
  events.on('job:error', ({ job, error }) => {
    count(job, 'failed')
    const facts = { job: job.id, task: job.task_identifier, attempt: job.attempts }
    log.error({ ...facts, err: { stack: error instanceof Error ? error.stack : undefined } }, 'a job failed')
  })
}

/** The queue's own words in our log; those about failed jobs are ours. */
export const queueLogger = new Logger(() => (level, message) => {
  if (level === 'debug' || message.startsWith('Failed task')) return
  log[level === 'warning' ? 'warn' : level]({ of: 'queue' }, message)
})
