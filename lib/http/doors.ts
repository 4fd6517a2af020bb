import 'server-only'
import type { z } from 'zod'
import type { Permission } from '@/lib/auth/permissions'

/** What a door declares. Tests read it: every route is opened by tenantRoute or listed as a public door. */
export type Door =
  | { kind: 'public'; why: string; calledBy: 'browser' | 'server' }
  | {
      kind: 'tenant'
      permission: Permission
      params?: z.ZodType
      query?: z.ZodType
      body?: z.ZodType
      answer?: z.ZodType
      status: number
      idempotent: boolean
      needsRecentSignIn: boolean
    }

/** Attaches the declaration to a route's handler. */
export function declareDoor<Handler extends object>(handler: Handler, door: Door): Handler & { door: Door } {
  return Object.assign(handler, { door })
}
