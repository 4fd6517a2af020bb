import 'server-only'
import { env } from '@/lib/env'

/** The callback of an application: from the configured address, never from what a request calls us. */
export const callbackUrl = (appKey: string): string => new URL(`/api/oauth/callback/${appKey}`, env().PUBLIC_URL).href
