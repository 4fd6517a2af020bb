import { platformFetch, platformNamed } from '@/lib/connections/platform-fetch'
import { createClient, createNonce, oauthToken, operations } from '@/lib/tencent'

interface Credential {
  accessToken: string
  openId: string
  platform: string
}

/** One real call with exactly this token: nothing repairs it, so a stale or dead token is a failed call. */
export async function callWithToken({ platform, ...credential }: Credential): Promise<void> {
  const { restOrigin, laterOperations } = platformNamed(platform)
  const client = createClient({
    restOrigin,
    fetch: platformFetch('rest'),
    now: Date.now,
    nonce: createNonce,
    deadlineMs: 30_000,
    laterOperations: laterOperations.length > 0,
    authenticator: oauthToken(credential),
  })
  await client.call(operations.listUserMeetings, {})
}
