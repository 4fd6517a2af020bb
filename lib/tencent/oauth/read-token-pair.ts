import { z } from 'zod'
import type { HttpReply } from '../send-request'
import { maybe, wireText } from '../wire'
import { readEnvelope } from './read-envelope'
import { expiresField, openIdField, scopesField } from './token-fields'

/** A live token pair. Each new one kills the pair before it, for the same application and person. */
export type TokenPair = {
  accessToken: string
  refreshToken: string
  accessExpiresAt: Date
  refreshExpiresAt: Date
  openId: string
  scopes: string[]
  /** The person's enterprise under this application; absent for free accounts and in older answers. */
  openCorpId?: string
}

const REFRESH_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Reads the answer to a code exchange or a refresh. `now` (ms) is when it was issued: no field tells the end of the refresh
 * token, which is 30 days later. Throws TencentError as `readEnvelope`.
 */
export function readTokenPair(reply: HttpReply, { now, openId }: { now: number; openId?: string }): TokenPair {
  const TokenData = z.object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    expires: expiresField(now),
    open_id: openIdField(openId),
    scopes: scopesField,
    open_corp_id: maybe(wireText),
  })
  const data = readEnvelope(reply, TokenData)
  return {
    accessToken: data.access_token,
    refreshToken: data.refresh_token,
    accessExpiresAt: data.expires,
    refreshExpiresAt: new Date(now + REFRESH_LIFETIME_MS),
    openId: data.open_id,
    scopes: data.scopes,
    ...(data.open_corp_id ? { openCorpId: data.open_corp_id } : {}),
  }
}
