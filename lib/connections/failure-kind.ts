import 'server-only'
import type { FailureKind } from '@/lib/generated/prisma/enums'
import { failureClass, type TencentError } from '@/lib/tencent'

/**
 * What a failed refresh means for the connection. Terminal is only what a new sign-in heals: a banned application refuses
 * everybody's token, and takes them again when the ban ends.
 */
export function failureKind(error: TencentError): FailureKind {
  switch (failureClass(error)) {
    case 'terminal':
      return error.known?.action === 'reconnect' ? 'TERMINAL' : 'TRANSIENT'
    case 'ambiguous':
      return 'AMBIGUOUS'
    case 'transient':
      return 'TRANSIENT'
  }
}
