import { GET as start } from '@/app/api/oauth/[tenant]/start/route'
import { GET as callback } from '@/app/api/oauth/callback/[appKey]/route'
import type { TestPerson } from './make-tenant'

/** A browser as the doors see it: it keeps cookies, and opens addresses one after the other. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>()

  /** The `Cookie` header that it would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** A request as this browser sends it when a person opens the address. */
  visit(address: string): Request {
    const headers = { cookie: this.cookie, 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }
    return new Request(new URL(address, process.env.PUBLIC_URL), { headers })
  }

  /** Keeps the cookies of an answer. */
  keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/max-age=0/i.test(line) || value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }

  /** Begins to sign in; the answer leads to the consent page. */
  async start(slug: string, returnTo?: string): Promise<Response> {
    const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
    const request = this.visit(`/api/oauth/${slug}/start${query}`)
    return this.keep(await start(request, { params: Promise.resolve({ tenant: slug }) }))
  }

  /** Opens a callback address. */
  async callback(address: string): Promise<Response> {
    const appKey = new URL(address).pathname.split('/').at(-1) ?? ''
    return this.keep(await callback(this.visit(address), { params: Promise.resolve({ appKey }) }))
  }

  /** The whole way: start, consent as this person, callback. */
  async signIn(person: Pick<TestPerson, 'userid' | 'tenant'>, returnTo?: string): Promise<Response> {
    return this.callback(await consent(await this.start(person.tenant.slug, returnTo), person.userid))
  }
}

/** Agrees at the sandbox's consent page, and says where it leads: the callback with its code. */
export async function consent(started: Response, userid: string): Promise<string> {
  const page = new URL(locationOf(started))
  page.searchParams.set('sandbox_user', userid)
  const answer = await fetch(page, { redirect: 'manual' })
  return locationOf(answer)
}

/** Where an answer leads. */
export function locationOf(response: Response): string {
  const location = response.headers.get('location')
  if (!location) throw new Error(`an answer of ${response.status} that leads nowhere`)
  return location
}

/** Signs a person of a test tenant in, and returns the `Cookie` header of their browser. */
export async function signIn(person: TestPerson): Promise<string> {
  const browser = new TestBrowser()
  const answer = await browser.signIn(person)
  if (!answer.headers.get('location')?.startsWith('/t/')) {
    throw new Error(`${person.userid} was not signed in: ${answer.headers.get('location')}`)
  }
  return browser.cookie
}
