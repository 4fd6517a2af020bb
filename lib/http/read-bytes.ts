import 'server-only'
import { AppError } from '@/lib/errors'

/** Reads a body of at most so many bytes; stops reading there, whatever Content-Length said. Throws AppError `too_large`. */
export async function readBytes({ body }: Request, max: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > max) throw new AppError('too_large', `a body may have ${max} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
