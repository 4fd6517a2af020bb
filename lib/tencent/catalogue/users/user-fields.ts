import { z } from 'zod'
import { dayToSeconds } from '../../wire'

/** The enterprise's own id of a person: anything without Chinese characters, an email address or a number too. */
export const Userid = z.string().regex(/^[^\u4e00-\u9fff]+$/, 'Must have no Chinese characters')

/** Input fields that creating and changing a user share. */
export const userFields = {
  email: z.email('Must be an email address').optional(),
  staffId: z.string().min(1).optional(),
  jobTitle: z.string().min(1).max(32, 'Must have at most 32 characters').optional(),
  /** The day of joining, as yyyy-MM-dd. */
  joinedOn: z.iso.date('Must be a day such as 2026-03-12').optional(),
  /** The platform supports only one department for now. */
  departmentIds: z.array(z.string().min(1)).max(1, 'Must be one department').optional(),
}

type UserFields = z.output<z.ZodObject<typeof userFields>> & { name?: string; phone?: string; avatarUrl?: string }

/** The shared part of the two bodies; undefined fields are not sent. */
export function fromUserFields({ name, staffId, jobTitle, joinedOn, departmentIds, avatarUrl, ...same }: UserFields) {
  return {
    username: name,
    ...same,
    avatar_url: avatarUrl,
    staff_id: staffId,
    job_title: jobTitle,
    entry_time: joinedOn && dayToSeconds(joinedOn),
    department_list: departmentIds,
  }
}
