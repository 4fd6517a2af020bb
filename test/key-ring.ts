import { randomBytes } from 'node:crypto'
import { env, parseEnv } from '@/lib/env'

/** A new key with this id, as ENCRYPTION_KEYS has it. */
export const newKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`

/** Gives this process, and those it starts from now on, another key ring: the active key first. */
export function setKeyRing(...keys: string[]): void {
  process.env.ENCRYPTION_KEYS = keys.join()
  env().ENCRYPTION_KEYS = parseEnv(process.env).ENCRYPTION_KEYS
}
