import 'server-only'
import { env } from '@/lib/env'
import { refuseField } from './refuse-field'

/** A platform that the operator lists. Throws AppError `invalid_input`. */
export function requirePlatform(platform: string): void {
  if (!Object.hasOwn(env().TENCENT_PLATFORMS, platform)) throw refuseField('platform', 'not_an_option')
}
