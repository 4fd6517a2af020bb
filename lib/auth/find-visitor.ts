import 'server-only'
import { cookies } from 'next/headers'
import { cookieName } from './cookies'
import { findUnfinishedSignIn, type UnfinishedSignIn } from './find-unfinished-sign-in'
import { listSignIns } from './list-sign-ins'

/** What the start page knows of a browser. */
interface Visitor {
  /** Organisations it is signed in to. */
  signedIn: { slug: string; name: string }[]
  /** The one it signed in to last. */
  lastTenant: string | undefined
  /** There, if it has not come back from a sign-in. */
  unfinished: UnfinishedSignIn | null
}

/** Where a browser is signed in, and where it was last. */
export async function findVisitor(): Promise<Visitor> {
  const jar = await cookies()
  const now = new Date()
  const lastTenant = jar.get(cookieName('tenant'))?.value
  const [signIns, unfinished] = await Promise.all([
    listSignIns(jar.get(cookieName('session'))?.value, now),
    findUnfinishedSignIn(lastTenant, now),
  ])
  const signedIn = signIns.filter(({ status }) => status === 'ACTIVE').map(({ tenant }) => tenant)
  return { signedIn, lastTenant, unfinished }
}
