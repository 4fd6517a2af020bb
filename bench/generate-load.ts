import { Client } from 'undici'

/** Something that answers with a list of meetings. */
export interface Target {
  name: string
  origin: string
  path: string
  /** The headers of the next request. */
  headers(): Record<string, string>
  /** Its process, to read how much processor time it took. */
  pid: number
}

/**
 * Keeps so many connections busy for a while, each with one request after the other. Resolves to the milliseconds that
 * each request took; the first answer that is not 200 ends the run.
 */
export async function generateLoad(target: Target, connections: number, milliseconds: number): Promise<number[]> {
  const until = performance.now() + milliseconds
  const latencies = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client(target.origin, { pipelining: 1 })
      try {
        return await askUntil(client, target, until)
      } finally {
        await client.close()
      }
    }),
  )
  return latencies.flat()
}

async function askUntil(client: Client, target: Target, until: number): Promise<number[]> {
  const latencies: number[] = []
  let start = performance.now()
  while (start < until) {
    const answer = await client.request({ method: 'GET', path: target.path, headers: target.headers() })
    const text = await answer.body.text()
    if (answer.statusCode !== 200)
      throw new Error(`${target.name} answered ${answer.statusCode}: ${text.slice(0, 500)}`)
    const end = performance.now()
    latencies.push(end - start)
    start = end
  }
  return latencies
}
