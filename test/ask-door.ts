import type { TestPerson } from './make-tenant'
import { signIn } from './sign-in'

type Door = (request: Request, route: { params: Promise<{ tenant: string }> }) => Promise<Response>

interface Asked {
  params?: Record<string, string>
  query?: Record<string, string>
  /** Sends it; without it the door is read from. */
  body?: object
}

/** Signs a person of a test tenant in and asks doors as their browser does. */
export async function doorsFor(person: TestPerson) {
  const cookie = await signIn(person)
  const origin = process.env.PUBLIC_URL ?? ''
  const { slug } = person.tenant
  return async <Answer = Record<string, unknown>>(door: Door, { params = {}, query = {}, body }: Asked = {}) => {
    const sending = {
      method: 'POST',
      headers: { cookie, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const address = new URL(`/api/t/${slug}/door?${new URLSearchParams(query)}`, origin)
    const request = new Request(address, body ? sending : { headers: { cookie } })
    const response = await door(request, { params: Promise.resolve({ tenant: slug, ...params }) })
    return { status: response.status, answer: (response.status === 204 ? {} : await response.json()) as Answer }
  }
}
