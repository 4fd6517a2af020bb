import { readFileSync } from 'node:fs'

interface KnownError {
  code: number
  http: number
  system: 'rest' | 'oauth' | 'webhook'
  meaning: string
  messageSeen?: string
}

const { codes } = JSON.parse(readFileSync(new URL('../contract/errors.json', import.meta.url), 'utf8')) as {
  codes: KnownError[]
}
const known = new Map(codes.map((error) => [`${error.system} ${error.code}`, error]))

/** HTTP status and wording of a code; unknown codes are service errors. */
export function lookUpError(system: 'rest' | 'oauth', code: number): { status: number; message: string } {
  const error = known.get(`${system} ${code}`)
  return { status: error?.http ?? 500, message: error?.meaning ?? 'injected by the sandbox' }
}
