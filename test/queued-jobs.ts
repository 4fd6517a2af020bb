import pg from 'pg'

/** A job as the worker would find it. */
export interface QueuedJob {
  id: string
  payload: Record<string, string>
  queue: string | null
  runAt: Date
}

/** Work on a test's database as its superuser, on one connection. */
export async function asAdmin<T>(
  { adminUrl }: { adminUrl: string },
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** The jobs of a task that wait, the soonest first. */
export async function queuedJobs(admin: pg.Client, task: string): Promise<QueuedJob[]> {
  const { rows } = await admin.query<QueuedJob>(
    `select j.id::text, j.payload, q.queue_name as queue, j.run_at as "runAt"
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where t.identifier = $1 and j.attempts < j.max_attempts and j.locked_at is null order by j.run_at, j.id`,
    [task],
  )
  return rows
}

/** Takes jobs off the queue, as a worker that has done them. */
export async function takeJobs(admin: pg.Client, jobs: readonly QueuedJob[]): Promise<void> {
  const ids = jobs.map(({ id }) => id)
  await admin.query('delete from graphile_worker._private_jobs where id = any($1::bigint[])', [ids])
}

/** Lets time pass: everything that connections, circuits and jobs wait for comes nearer. */
export async function passTime(admin: pg.Client, milliseconds: number): Promise<void> {
  const passed = `interval '${Math.ceil(milliseconds)} milliseconds'`
  const times = ['accessExpiresAt', 'refreshExpiresAt', 'leaseUntil', 'nextAttemptAt', 'lastUsedAt', 'lastSuccessAt']
  const moved = [...times, 'authorizedAt'].map((name) => `"${name}" = "${name}" - ${passed}`).join(', ')
  await admin.query(`
    update "Connection" set ${moved};
    update "RefreshCircuit" set "pausedUntil" = "pausedUntil" - ${passed};
    update graphile_worker._private_jobs set run_at = run_at - ${passed}`)
}
