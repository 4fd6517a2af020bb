import { randomUUID } from 'node:crypto'
import { POST as cancel } from '@/app/api/t/[tenant]/meetings/[id]/cancel/route'
import { PATCH as change } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as list, POST as schedule } from '@/app/api/t/[tenant]/meetings/route'
import { mayBeDone } from '@/components/meetings/may-be-done'
import type { TestPerson } from '../make-tenant'
import { signIn } from '../sign-in'

type DoorHandler = (request: Request, route: { params: Promise<{ tenant: string; id: string }> }) => Promise<Response>

/** What a person wants of a meeting of theirs. */
export type Deed = 'create' | 'list' | 'edit' | 'cancel'

/** What they know in the end: it is done, it is not, or they have to look. */
export type Told = 'done' | 'refused' | 'unknown'

interface Answer {
  told: Told
  /** Why it is not done. */
  code: string
  body: { id?: string; items?: { subject: string }[]; nextCursor?: string | null }
}

/** After these our pages offer to try again; a creation keeps its key. */
const triedAgain = new Set([
  'unavailable',
  'internal',
  'tencent_unavailable',
  'refresh_in_progress',
  'idempotency_in_progress',
  'rate_limited',
])
const MOST_PRESSES = 5
const PAUSE_MS = 700

/** Somebody at a browser who schedules, lists, edits and cancels one meeting, and remembers what they were told. */
export class BusyPerson {
  readonly person: TestPerson
  #cookie = ''
  /** Names the meeting; the edited one has another name. */
  readonly subject = randomUUID()
  readonly edited = `${this.subject} edited`
  readonly told: Partial<Record<Deed, Told>> = {}
  readonly codes: string[] = []
  presses = 0
  #id = ''
  readonly #mostPresses: number

  constructor(person: TestPerson, mostPresses = MOST_PRESSES) {
    this.person = person
    this.#mostPresses = mostPresses
  }

  async signIn(): Promise<void> {
    this.#cookie = await signIn(this.person)
  }

  async do(deed: Deed): Promise<Told> {
    const { told, body } = await this.#press(this.#request(deed))
    if (deed === 'create') this.#id = body.id ?? ''
    this.told[deed] = told
    return told
  }

  /** The subjects of all their meetings, asked until somebody answers. */
  async subjects(): Promise<string[]> {
    const subjects: string[] = []
    for (let cursor: string | null | undefined = ''; typeof cursor === 'string'; ) {
      const query = new URLSearchParams(cursor === '' ? {} : { cursor })
      const { told, body, code }: Answer = await this.#press({ door: list, method: 'GET', query })
      if (told !== 'done') throw new Error(`${this.person.userid} cannot list: ${code}`)
      subjects.push(...(body.items ?? []).map((item) => item.subject))
      cursor = body.nextCursor
    }
    return subjects
  }

  #request(deed: Deed): Ask {
    if (deed === 'list') return { door: list, method: 'GET' }
    if (deed === 'edit') return { door: change, method: 'PATCH', body: { subject: this.edited } }
    if (deed === 'cancel') return { door: cancel, method: 'POST', body: {} }
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const body = { subject: this.subject, startsAt: at(2), endsAt: at(3) }
    return { door: schedule, method: 'POST', body, key: randomUUID() }
  }

  async #press(ask: Ask): Promise<Answer> {
    for (let presses = 1; ; presses++) {
      this.presses++
      const response = await this.#ask(ask)
      const body = response.status === 204 ? {} : ((await response.json()) as Answer['body'] & { code: string })
      if (response.ok) return { told: 'done', code: '', body }
      const { code = '' } = body as { code?: string }
      this.codes.push(code)
      // Whoever does not believe it presses once more.
      const isDoubted = presses === 1 && code === 'outcome_unknown' && ask.key !== undefined
      if (presses >= this.#mostPresses || !(isDoubted || triedAgain.has(code))) {
        return { told: mayBeDone({ code } as never) ? 'unknown' : 'refused', code, body: {} }
      }
      const after = Number(response.headers.get('retry-after') ?? 0) * 1_000
      await new Promise((resolve) => setTimeout(resolve, Math.max(PAUSE_MS, after)))
    }
  }

  #ask({ door, method, query, body, key }: Ask): Promise<Response> {
    const { slug: tenant } = this.person.tenant
    const origin = process.env.PUBLIC_URL ?? ''
    const headers = { cookie: this.#cookie, origin, 'content-type': 'application/json' }
    const request = new Request(`${origin}/api/t/${tenant}/meetings?${query ?? ''}`, {
      method,
      headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
      body: body && JSON.stringify(body),
    })
    return door(request, { params: Promise.resolve({ tenant, id: this.#id }) })
  }
}

const AT_ONCE = 6

/** Signs people in, a few at a time: a token endpoint that a crowd makes slow would be a fault of its own. */
export async function signInAll(people: readonly BusyPerson[]): Promise<void> {
  for (let next = 0; next < people.length; next += AT_ONCE) {
    await Promise.all(people.slice(next, next + AT_ONCE).map((busy) => busy.signIn()))
  }
}

interface Ask {
  door: DoorHandler
  method: string
  query?: URLSearchParams
  body?: object
  key?: string
}
