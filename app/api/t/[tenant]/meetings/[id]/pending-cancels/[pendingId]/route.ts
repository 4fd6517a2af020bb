import { tenantRoute } from '@/lib/http/tenant-route'
import { holdCancel } from '@/lib/pending-cancels/hold-cancel'
import * as schema from '@/lib/pending-cancels/schema'
import { undoCancel } from '@/lib/pending-cancels/undo-cancel'

const declared = {
  permission: 'meetings:write',
  params: schema.pendingCancelParams,
  answer: schema.pendingCancel,
} as const

export const PATCH = tenantRoute({ ...declared, body: schema.holdCancel }, ({ ctx, params }) => holdCancel(ctx, params))

export const DELETE = tenantRoute(declared, ({ ctx, params }) => undoCancel(ctx, params))
