import { z } from 'zod'

const CURSOR_MAX = 1_000
const instant = z.iso.datetime({ error: 'time_invalid' })

/** Who acts besides people. */
const systems = ['worker', 'operator', 'tencent'] as const

const filters = {
  /** `member.approved`, or `member` for everything that happens to members. */
  action: z
    .string()
    .regex(/^[a-z_]{1,40}(\.[a-z_]{1,40})?$/, 'not_valid')
    .optional(),
  /** An account's id, or what acts by itself. */
  actor: z.union([z.uuid(), z.enum(systems)]).optional(),
  /** The id of an account, which stands for its connection too, or of a connection. */
  target: z.uuid().optional(),
  /** From this moment on, and before that one. */
  from: instant.optional(),
  to: instant.optional(),
}

/** The query of `GET …/admin/audit.csv`. */
export const auditFilters = z.strictObject(filters)
export type AuditFilters = z.infer<typeof auditFilters>

/** The query of `GET …/admin/audit`. */
export const auditQuery = z.strictObject({ ...filters, cursor: z.string().max(CURSOR_MAX).optional() })
export type AuditQuery = z.infer<typeof auditQuery>

/** One entry. Names are joined when it is read, and null where a membership is gone or has none. */
export const auditEvent = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorKind: z.enum(['person', ...systems]),
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  action: z.string(),
  targetKind: z.string().nullable(),
  targetId: z.string().nullable(),
  /** The account that the target is, or belongs to. */
  targetAccountId: z.uuid().nullable(),
  targetName: z.string().nullable(),
  outcome: z.enum(['done', 'failed', 'refused']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  requestId: z.string().nullable(),
  /** Where it was asked from. */
  address: z.string().nullable(),
})
export type AuditEvent = z.infer<typeof auditEvent>

export const auditList = z.object({ items: z.array(auditEvent), nextCursor: z.string().nullable() })
export type AuditList = z.infer<typeof auditList>

/** A file that is sent while it is written. */
export const auditExport = z.object({ filename: z.string(), content: z.instanceof(ReadableStream) })
export type AuditExport = z.infer<typeof auditExport>
