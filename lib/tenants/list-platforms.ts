import 'server-only'
import { env } from '@/lib/env'

/** The operator's platforms, the usual one first. */
export const listPlatforms = (): string[] =>
  Object.keys(env().TENCENT_PLATFORMS).sort(
    (one, other) => Number(other === 'production') - Number(one === 'production'),
  )
