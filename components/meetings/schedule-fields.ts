/** The fields that an error may belong to, from top to bottom. */
export const fields = [
  ...(['subject', 'startsAt', 'endsAt', 'timeZone', 'recurrence', 'skip', 'password', 'hostKey'] as const),
  ...(['hosts', 'invitees', 'guests', 'live', 'location', 'rooms'] as const),
] as const
export type Field = (typeof fields)[number]
export type FieldErrors = Partial<Record<Field, string>>

/** The field of this form that a path in the request belongs to, if it has one. */
export function fieldOf(path: string): Field | undefined {
  return fields.find((field) => path === field || path.startsWith(`${field}.`))
}
