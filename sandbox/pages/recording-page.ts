import { type Answer, htmlAnswer } from '../http/answer'
import { isHost } from '../meetings/role-in'
import { type AddressKind, addressOf, countAccess, kindsOf, readTicket } from '../recordings/addresses'
import { keptFiles } from '../recordings/recording-state'
import { sharingOf } from '../recordings/sharing-of'
import type { Meeting, Recording, RecordingFile } from '../state/model'
import type { World } from '../state/world'
import { beijingTime } from './beijing-time'
import { html, page } from './html'
import { messagePage } from './message-page'

const DOWNLOADS: Record<string, { type: string; name: string }> = {
  video: { type: 'video/mp4', name: 'recording.mp4' },
  audio: { type: 'audio/mp4', name: 'recording.m4a' },
  minutes: { type: 'text/plain; charset=utf-8', name: 'minutes.txt' },
}

/** The header of an MP4 file and nothing behind it: there was no camera. */
const EMPTY_MP4 = '\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0002\u0000isommp42'

interface FoundFile {
  recording: Recording
  meeting: Meeting
  file: RecordingFile
}

function findFile(world: World, fileId: string): FoundFile | undefined {
  for (const recording of world.recordings.values()) {
    const file = keptFiles(recording).find(({ id }) => id === fileId)
    const meeting = world.meetings.get(recording.meetingId)
    if (file && meeting) return { recording, meeting, file }
  }
  return undefined
}

function isKind(kind: string, file: RecordingFile): kind is AddressKind {
  return kindsOf(file).some((each) => each === kind)
}

function download(kind: AddressKind, subject: string): Answer {
  const { type, name } = DOWNLOADS[kind] ?? { type: 'application/octet-stream', name: kind }
  const disposition = `attachment; filename="${name}"`
  const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' }
  return { status: 200, headers, body: kind === 'minutes' ? `${subject}\n` : EMPTY_MP4 }
}

/** Whoever only watches by a sharing link that allows no download is offered none. */
function mayDownload(meeting: Meeting, personId: string | undefined): boolean {
  return sharingOf(meeting).mayDownload || (personId !== undefined && isHost(meeting, personId))
}

function watchPage(world: World, meeting: Meeting, file: RecordingFile, personId?: string): string {
  const { subject } = meeting
  const save = html`<dt>Video</dt><dd><a href="${addressOf(world, file, 'video', personId)}">Download</a></dd>`
  const minutes = Math.ceil((file.endsAt - file.startsAt) / 60)
  return page(
    subject,
    html`<h1>${subject}</h1>
<dl><dt>Recorded</dt><dd>${beijingTime(file.startsAt)} (Beijing), ${minutes} min</dd>${mayDownload(meeting, personId) && save}</dl>
<p><small>Local Tencent Meeting: there is no picture behind this page.</small></p>`,
  )
}

/** Where the addresses of a recording lead. Opening one counts as a view or a download of whoever it was given to. */
export function openAddress(world: World, fileId: string, kind: string, ticket: string): Answer {
  const found = findFile(world, fileId)
  if (!found || !isKind(kind, found.file)) {
    return htmlAnswer(404, messagePage('No such recording', 'It was deleted, or never was.', 'unknown-recording'))
  }
  const { recording, meeting, file } = found
  const pass = readTicket(file, kind, ticket)
  if (pass === undefined || (pass.until !== undefined && pass.until < world.now())) {
    return htmlAnswer(403, messagePage('Not valid', 'This address is not valid, or no longer.', 'address-invalid'))
  }
  countAccess(world, recording, file, kind, pass.by)
  return kind === 'view' ? htmlAnswer(200, watchPage(world, meeting, file, pass.by)) : download(kind, meeting.subject)
}
