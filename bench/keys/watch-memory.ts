import { readFileSync } from 'node:fs'

/** Watches how much memory a process holds; the returned function ends that and tells the most, in MB. */
export function watchMemory(pid: number): () => number {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, readMegabytes(pid))
  }, 100)
  return () => {
    clearInterval(timer)
    return most
  }
}

/** What a process has in memory, which Linux tells in kB; 0 when it is gone. */
function readMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes ?? 0) / 1024)
  } catch {
    return 0
  }
}
