import 'server-only'
import type { Platform } from '@/lib/env'

type Platforms = Record<string, Platform>

const originsOf = (platforms: Platform[]): Set<string> =>
  new Set(platforms.flatMap(({ restOrigin, tokenOrigin }) => [restOrigin, tokenOrigin]))

/** Every origin that may be called. */
export const listedOrigins = (platforms: Platforms): Set<string> => originsOf(Object.values(platforms))

/** Those that may have private addresses: a sandbox runs beside the console. */
export const privateOrigins = ({ sandbox }: Platforms): Set<string> => originsOf(sandbox ? [sandbox] : [])

/** The host of an origin as an address or a name, without brackets. */
export const hostOf = (origin: string): string => new URL(origin).hostname.replace(/^\[|\]$/g, '')
