import 'server-only'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram } from './series'

/** From a cache's answer to a call that used up its deadline. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const lags = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 14_400]

const start = () => ({
  requests: new Histogram('console_http_request_seconds', 'Requests.', ['door', 'method', 'status'], seconds),
  calls: new Histogram('console_tencent_call_seconds', 'Attempts to call Tencent.', ['operation', 'outcome'], seconds),
  refusals: new Counter('console_tencent_refusals_total', 'Codes that Tencent answered.', ['operation', 'code']),
  refreshes: new Counter('console_refreshes_total', 'Refreshes of tokens.', ['outcome']),
  limitWaits: new Counter('console_limit_waits_total', 'Calls held back by our own limits.', ['limit', 'outcome']),
  deliveries: new Counter('console_webhook_deliveries_total', 'Deliveries of events.', ['outcome']),
  events: new Counter('console_webhook_events_total', 'Events handled.', ['outcome']),
  eventLag: new Histogram('console_webhook_event_lag_seconds', 'From receipt to the end of an event.', [], lags),
  copyDrift: new Counter('console_copy_drift_total', 'Changes of meetings that nobody had told of.', []),
  jobs: new Histogram('console_job_seconds', 'Jobs of the worker.', ['task', 'outcome'], seconds),
  streams: new Gauge('console_event_streams', 'Open streams of events.', []),
  hints: new Counter('console_event_hints_total', 'Hints to open pages.', ['outcome']),
  queue: new Gauge('console_jobs_waiting', 'Jobs in the queue, those that run included.', ['task']),
  pool: new Gauge('console_database_connections', 'Connections to the database.', ['state']),
  clock: new Gauge('console_clock_offset_seconds', 'How far another clock is ahead of ours.', ['of']),
  eventLoop: new Gauge('console_event_loop_delay_seconds', 'Delay of the event loop since the last look.', [
    'quantile',
  ]),
  memory: new Gauge('process_resident_memory_bytes', 'Resident memory.', []),
  cpu: new Gauge('console_process_cpu_seconds', 'CPU used so far.', []),
})

interface Shared {
  consoleMetrics?: ReturnType<typeof start>
  consoleDelay?: ReturnType<typeof monitorEventLoopDelay>
}

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as Shared

/** What this process counts. Labels are words of ours alone: no name, id or address of anybody. */
export function metrics(): ReturnType<typeof start> {
  shared.consoleMetrics ??= start()
  return shared.consoleMetrics
}

/** All of it in Prometheus' text format. */
export function writeMetrics(): string {
  const all = metrics()
  measureProcess()
  return `${Object.values(all)
    .map((metric) => metric.write())
    .join('\n')}\n`
}

/** Begins to measure the event loop at the first look, and anew at each: a delay of yesterday must not colour today's. */
function measureProcess(): void {
  const { eventLoop, memory, cpu } = metrics()
  if (!shared.consoleDelay) {
    shared.consoleDelay = monitorEventLoopDelay({ resolution: 10 })
    shared.consoleDelay.enable()
  }
  const delay = shared.consoleDelay
  for (const percent of [50, 99]) eventLoop.set({ quantile: String(percent / 100) }, delay.percentile(percent) / 1e9)
  delay.reset()
  memory.set({}, process.memoryUsage.rss())
  const { user, system } = process.cpuUsage()
  cpu.set({}, (user + system) / 1e6)
}
