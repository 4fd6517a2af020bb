import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toMeeting } from './get-meeting'
import { parseCode } from './parse-code'
import type { Meeting } from './schema'

/** The meeting of a code, however it was pasted. Codes are used again after a while, so the id is what a link keeps. */
export async function findMeetingByCode(ctx: PersonContext, { code }: { code: string }): Promise<Meeting> {
  const digits = parseCode(code)
  if (!digits)
    throw new AppError('invalid_input', 'no code in the text', {
      errors: [{ path: 'code', code: 'code_not_found_in_text' }],
    })
  const found = await callAsPerson(ctx, operations.getMeetingByCode, { code: digits })
  if (!found) throw new AppError('not_found', 'no meeting has this code')
  return toMeeting(ctx, found)
}
