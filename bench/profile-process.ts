import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'undici'

/** A function and the share of all samples that were taken while it was at work itself. */
export interface SelfTime {
  name: string
  place: string
  share: number
}

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
}

/** Opens a process's inspector by its signal; the process says the address in its log. */
async function openInspector(pid: number, logFile: string): Promise<string> {
  process.kill(pid, 'SIGUSR1')
  for (let attempt = 0; attempt < 100; attempt++) {
    const address = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/.exec(readFileSync(logFile, 'utf8'))?.[0]
    if (address) return address
    await wait(50)
  }
  throw new Error(`process ${pid} did not open its inspector`)
}

/** Takes a processor profile of a process while the work runs. */
export async function profileProcess(pid: number, logFile: string, work: () => Promise<unknown>): Promise<CpuProfile> {
  const socket = new WebSocket(await openInspector(pid, logFile))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  let lastId = 0
  const ask = (method: string, params = {}) =>
    new Promise<unknown>((resolve) => {
      const id = ++lastId
      const listen = ({ data }: { data: string }) => {
        const answer = JSON.parse(data) as { id?: number; result?: unknown }
        if (answer.id !== id) return
        socket.removeEventListener('message', listen)
        resolve(answer.result)
      }
      socket.addEventListener('message', listen)
      socket.send(JSON.stringify({ id, method, params }))
    })
  await ask('Profiler.enable')
  await ask('Profiler.setSamplingInterval', { interval: 500 })
  await ask('Profiler.start')
  await work()
  const { profile } = (await ask('Profiler.stop')) as { profile: CpuProfile }
  socket.close()
  return profile
}

/** The functions with the most time of their own, and what they share of the time in which the process was busy. */
export function rankSelfTimes({ nodes, samples }: CpuProfile): SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const counts = new Map<string, { name: string; place: string; count: number }>()
  let busy = 0
  for (const id of samples) {
    const frame = frames.get(id)
    if (!frame || frame.functionName === '(idle)') continue
    busy++
    const name = frame.functionName || '(anonymous)'
    const place = frame.url ? `${shorten(frame.url)}:${frame.lineNumber + 1}` : ''
    const entry = counts.get(`${name} ${place}`) ?? { name, place, count: 0 }
    entry.count++
    counts.set(`${name} ${place}`, entry)
  }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ name, place, count }) => ({ name, place, share: count / busy }))
}

/** From the package on, or the last two parts of a path. */
function shorten(url: string): string {
  const inPackage = /node_modules\/(?!.*node_modules\/)(.*)$/.exec(url)?.[1]
  return (
    inPackage ??
    url
      .replace(/^file:\/\//, '')
      .split('/')
      .slice(-2)
      .join('/')
  )
}
