import 'server-only'
import { requireFewTries } from '@/lib/auth/require-few-tries'
import { SignInProblem } from '@/lib/auth/sign-in-problem'
import { findOpenInvitation } from './find-open-invitation'

/** The invitation of a link that somebody opens. Throws SignInProblem when it does not count, or too many were tried. */
export async function openInvitation(token: string, address: string | undefined, now: Date) {
  await requireFewTries({ tried: 'invitation', caller: address, now })
  const invitation = await findOpenInvitation(token, now)
  if (!invitation) throw new SignInProblem('invitation-invalid')
  return invitation
}
