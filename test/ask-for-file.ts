import type { TestPerson } from './make-tenant'
import { signIn } from './sign-in'

type Door = (request: Request, route: { params: Promise<{ tenant: string }> }) => Promise<Response>

/** Signs a person of a test tenant in and saves files of a door as their browser does. */
export async function askForFile(person: TestPerson, door: Door, params: Record<string, string>) {
  const cookie = await signIn(person)
  const { slug } = person.tenant
  return async (query: Record<string, string>) => {
    const address = new URL(`/api/t/${slug}/door?${new URLSearchParams(query)}`, process.env.PUBLIC_URL)
    const request = new Request(address, { headers: { cookie } })
    const response = await door(request, { params: Promise.resolve({ tenant: slug, ...params }) })
    return { status: response.status, file: await response.arrayBuffer() }
  }
}
