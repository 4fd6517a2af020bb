import 'server-only'
import { cookies } from 'next/headers'
import { cookieName } from './cookies'
import { listSignIns } from './list-sign-ins'

/** What the start page knows of a browser. */
interface Visitor {
  /** Organisations it is signed in to. */
  signedIn: { slug: string; name: string }[]
  /** The one it signed in to last. */
  lastTenant: string | undefined
}

/** Where a browser is signed in, and where it was last. */
export async function findVisitor(): Promise<Visitor> {
  const jar = await cookies()
  const signIns = await listSignIns(jar.get(cookieName('session'))?.value, new Date())
  const signedIn = signIns.filter(({ status }) => status === 'ACTIVE').map(({ tenant }) => tenant)
  return { signedIn, lastTenant: jar.get(cookieName('tenant'))?.value }
}
