import { refuseField } from './refuse-field'
import type { ChangedApplication } from './schema'

/**
 * A secret belongs to one application of one platform: for another one it has to be typed, and is never sent there. Throws
 * AppError `invalid_input`.
 */
export function requireSecretFor(
  known: { platform: string; sdkId: string; secret: string | null } | null,
  { platform, sdkId, secret }: ChangedApplication,
): void {
  const keeps = known?.secret && known.platform === platform && known.sdkId === sdkId
  if (!secret && !keeps) throw refuseField('secret', known?.secret ? 'secret_of_other_app' : 'required')
}
