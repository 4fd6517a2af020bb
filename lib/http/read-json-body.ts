import 'server-only'
import { AppError } from '@/lib/errors'
import { readBytes } from './read-bytes'

const MAX_BYTES = 64 * 1024

/** Reads a JSON body of at most 64 kB; stops reading there, whatever Content-Length said. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') throw new AppError('unsupported_media_type', 'the body must be JSON')
  const bytes = await readBytes(request, MAX_BYTES)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    throw new AppError('invalid_input', 'the body is not JSON', { cause, errors: [{ path: '', code: 'not_json' }] })
  }
}
