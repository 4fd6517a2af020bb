/** What every card of the settings needs to know of its page. */
export interface SettingsFrame {
  slug: string
  tenantName: string
  timeZone: string
  /** Whether the person showed who they are just now, as saving secrets asks for. */
  hasRecentSignIn: boolean
  /** Where to sign in again, and back to this page. */
  signInHref: string
  /** Reads the settings anew; after a change. */
  onChanged: () => Promise<unknown>
}
