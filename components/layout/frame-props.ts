import type { Role } from './navigation'

/** What the frame shows of who is signed in and where. */
export interface FrameProps {
  tenant: { slug: string; name: string }
  /** Other organisations this browser is signed in to. */
  otherTenants: readonly { slug: string; name: string }[]
  person: { name: string; role: Role }
  /** How the person's connection to Tencent Meeting is; unless it is fine, where to sign in there again. */
  connection:
    | { state: 'fine' }
    | { state: 'attention'; reconnectHref: string }
    | { state: 'expiring'; days: number; reconnectHref: string }
}
