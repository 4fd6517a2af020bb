import 'server-only'
import { AppError } from '@/lib/errors'

/** Our pages send their small bodies at once; whoever drips one holds a request open. */
const PATIENCE_MS = 10_000

/**
 * Reads a body of at most so many bytes in at most so long; stops reading there, whatever Content-Length said. Throws AppError
 * `too_large` or `too_slow`.
 */
export async function readBytes({ body }: Request, max: number, patienceMs = PATIENCE_MS): Promise<Buffer> {
  if (!body) return Buffer.alloc(0)
  const reader = body.getReader()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    reader.cancel().catch(() => undefined)
  }, patienceMs)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > max) throw new AppError('too_large', `a body may have ${max} bytes`)
      chunks.push(part.value)
    }
  } finally {
    clearTimeout(timer)
    reader.cancel().catch(() => undefined)
  }
  if (isLate) throw new AppError('too_slow', `a body may take ${patienceMs} ms`)
  return Buffer.concat(chunks)
}
