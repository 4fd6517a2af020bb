import { z } from 'zod'
import { toSeconds } from '../../wire'
import { snakeKeys } from '../key-case'
import { fromGuest, Guest } from './guest'
import { fromLive, Live } from './live'

/** Input fields that creating and changing a meeting share. People are userids, under OAuth open_ids. */
export const scheduleFields = {
  hosts: z.array(z.string().min(1)).optional(),
  live: Live.optional(),
  docUploadAllowed: z.boolean().optional(),
  guests: z.array(Guest).optional(),
  /** IANA name. */
  timeZone: z.string().min(1).optional(),
  location: z.string().optional(),
  /** Empty takes it away. */
  hostKey: z
    .string()
    .regex(/^(\d{6})?$/, 'Must be 6 digits, or empty')
    .optional(),
}

/** Newer documentation added these to the body of both. */
export const laterScheduleFields = ['timeZone', 'location', 'hostKey']

type ScheduleInput = z.output<z.ZodObject<typeof scheduleFields>> & {
  subject?: string
  startsAt?: Date
  endsAt?: Date
  password?: string
  invitees?: string[]
  settings?: object
}

/** The shared part of the two bodies; undefined fields are not sent. */
export function fromScheduleInput(input: ScheduleInput): Record<string, unknown> {
  return {
    subject: input.subject,
    start_time: input.startsAt && toSeconds(input.startsAt),
    end_time: input.endsAt && toSeconds(input.endsAt),
    password: input.password,
    hosts: input.hosts?.map((userid) => ({ userid })),
    invitees: input.invitees?.map((userid) => ({ userid })),
    settings: input.settings && snakeKeys(input.settings),
    ...(input.live ? fromLive(input.live) : {}),
    enable_doc_upload_permission: input.docUploadAllowed,
    guests: input.guests?.map(fromGuest),
    time_zone: input.timeZone,
    location: input.location,
    ...fromHostKey(input.hostKey),
  }
}

function fromHostKey(hostKey: string | undefined): Record<string, unknown> {
  if (hostKey === undefined) return {}
  return hostKey ? { enable_host_key: true, host_key: hostKey } : { enable_host_key: false }
}

/** Whether a meeting ends after it starts; true where one of the two is not said. */
export function endsAfterStart({ startsAt, endsAt }: { startsAt?: Date; endsAt?: Date }): boolean {
  return startsAt === undefined || endsAt === undefined || endsAt > startsAt
}
