import { createHmac } from 'node:crypto'
import { isSameText } from '../state/is-same-text'
import type { Recording, RecordingFile } from '../state/model'
import type { World } from '../state/world'

export type AddressKind = 'view' | 'video' | 'audio' | 'minutes'

const LIFE_SECONDS = 6 * 3600
/** Shorter recordings have no sound file of their own, and nothing to take minutes of. */
const SHORTEST_AUDIO = 10
const SHORTEST_MINUTES = 60

/** Who an address was given to, and until when it is good. */
interface Ticket {
  by?: string
  until?: number
}

function sign(file: RecordingFile, kind: AddressKind, text: string): string {
  return createHmac('sha256', file.key).update(`${kind} ${text}`).digest('base64url')
}

/** An address of a file, for the person it is given to; those that download are good for six hours of the sandbox clock. */
export function addressOf(world: World, file: RecordingFile, kind: AddressKind, personId?: string): string {
  const ticket: Ticket = { by: personId, until: kind === 'view' ? undefined : world.now() + LIFE_SECONDS }
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `${world.origin}/r/${file.id}/${kind}?ticket=${text}.${sign(file, kind, text)}`
}

/** The ticket of an address, undefined when it is not one that was given out. */
export function readTicket(file: RecordingFile, kind: AddressKind, ticket: string): Ticket | undefined {
  const [text = '', signature = ''] = ticket.split('.')
  if (!isSameText(sign(file, kind, text), signature)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket
}

/** The kinds of addresses a file has. */
export function kindsOf({ startsAt, endsAt }: RecordingFile): AddressKind[] {
  const seconds = endsAt - startsAt
  const kinds: AddressKind[] = ['view', 'video']
  if (seconds >= SHORTEST_AUDIO) kinds.push('audio')
  if (seconds >= SHORTEST_MINUTES) kinds.push('minutes')
  return kinds
}

/** Writes down that a file was watched or downloaded. */
export function countAccess(
  world: World,
  { id }: Recording,
  file: RecordingFile,
  kind: AddressKind,
  by?: string,
): void {
  const access = { id: world.nextRecordId(), recordingId: id, fileId: file.id, personId: by, at: world.now() }
  world.recordAccesses.put(access.id, { ...access, kind: kind === 'view' ? 'view' : 'download' })
}
