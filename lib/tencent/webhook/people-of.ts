import { z } from 'zod'
import type { EventEntry, WebhookEvent } from './read-event'

const id = z.string().min(1).max(200)
const listed = z.looseObject({ open_id: id })
/** Each person for itself: one that is not readable hides no other. */
const list = z
  .array(z.unknown())
  .transform((items) => items.flatMap((item) => listed.safeParse(item).data?.open_id ?? []))
/** What is not readable counts as absent. */
const tolerant = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined)
const person = tolerant(z.looseObject({ userid: tolerant(id), open_id: tolerant(id) }))

const entrySchema = z.looseObject({
  operator: person,
  meeting_info: tolerant(z.looseObject({ creator: person, creator_id: tolerant(id) })),
  oauth_open_id_list: tolerant(list),
  cancel_open_id_list: tolerant(list),
})

/** The names under which Tencent lists the people of an authorisation that was given or withdrawn. */
export const openIdLists = ['oauth_open_id_list', 'cancel_open_id_list'] as const

/** Whom an authorisation event is about: the listed people, in the older events (which list none) the operator. */
export function authorizedPeople(name: string, entry: EventEntry): string[] {
  const { operator, oauth_open_id_list, cancel_open_id_list } = entrySchema.parse(entry)
  // The operator of these two may be an administrator, whom they are not about.
  if (name === 'oauth.auth-user') return oauth_open_id_list ?? []
  if (name === 'oauth.cancel-auth') return cancel_open_id_list ?? []
  return [operator?.open_id, operator?.userid].filter((each) => each !== undefined)
}

/** The open_ids by which an event of an OAuth application finds whose it is. */
export function openIdsOf({ name, entries }: WebhookEvent): string[] {
  const found = entries.flatMap((entry) => {
    if (name.startsWith('oauth.')) return authorizedPeople(name, entry)
    const { creator, creator_id } = entrySchema.parse(entry).meeting_info ?? {}
    return [creator?.open_id ?? creator?.userid ?? creator_id].filter((each) => each !== undefined)
  })
  return [...new Set(found)]
}
