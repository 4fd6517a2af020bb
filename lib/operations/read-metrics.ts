import 'server-only'
import { countConnections } from '@/lib/db'
import { metrics, writeMetrics } from '@/lib/metrics'

/**
 * Everything that this process has counted, in Prometheus' text format; `gather` brings up to date what is counted when it is
 * asked for.
 */
export async function readMetrics(gather?: () => Promise<void>): Promise<Response> {
  await gather?.()
  const { pool } = metrics()
  for (const [state, count] of Object.entries(countConnections())) pool.set({ state }, count)
  return new Response(writeMetrics(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}
