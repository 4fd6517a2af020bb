import { z } from 'zod'
import { type KeptInTab, keptInTab } from '../meetings/kept-in-tab'
import { applicationPlace, credentialPlace } from './typed-places'

const credential = z.object({ corpId: z.string(), sdkId: z.string() })
/** What was typed of an enterprise secret and not saved; the secrets themselves are never kept in a browser. */
export type TypedCredential = z.infer<typeof credential>

export const typedCredentialOf = (slug: string): KeptInTab<TypedCredential> =>
  keptInTab(credentialPlace(slug), credential)

const application = z.object({
  ...{ platform: z.string(), corpId: z.string(), sdkId: z.string(), level: z.string() },
})
/** The same of an application. */
export type TypedApplication = z.infer<typeof application>

export const typedApplicationOf = (slug: string): KeptInTab<TypedApplication> =>
  keptInTab(applicationPlace(slug), application)
