import { type ApiProblem, asProblem } from '@/lib/fetcher'
import type { Locale } from '@/lib/messages/locale'
import { fetchInvitation } from './fetch-invitation'
import type { ListedMeeting } from './listed-meeting'

/** Requests at a time: each asks Tencent Meeting, which counts. */
const AT_ONCE = 3

/** What became of each of several meetings: a text, or why there is none. */
type Read = { meeting: ListedMeeting } & ({ text: string } | { problem: ApiProblem })

/** The invitations to several meetings, in their order. A meeting that repeats is read once. */
export async function readInvitations(
  slug: string,
  meetings: readonly ListedMeeting[],
  language: Locale,
): Promise<Read[]> {
  const read: Read[] = []
  for (let first = 0; first < meetings.length; first += AT_ONCE) {
    read.push(
      ...(await Promise.all(meetings.slice(first, first + AT_ONCE).map((meeting) => readOne(slug, meeting, language)))),
    )
  }
  return read
}

async function readOne(slug: string, meeting: ListedMeeting, language: Locale): Promise<Read> {
  try {
    return { meeting, text: await fetchInvitation(`/api/t/${slug}/meetings/${meeting.id}`, language) }
  } catch (error) {
    return { meeting, problem: asProblem(error) }
  }
}
