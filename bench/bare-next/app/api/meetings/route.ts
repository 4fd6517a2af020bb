import { Pool } from 'undici'

// The yardstick for the console's own door: the same call through Next.js, and nothing else. No session, no tenant, no
// database, no signing, no parsing: the caller sends the platform's headers, and the bytes come back as they are.

const platform = new Pool(process.env.PLATFORM_ORIGIN ?? 'http://127.0.0.1', { connections: 64 })
const forwarded = ['accesstoken', 'openid', 'x-tc-timestamp', 'x-tc-nonce', 'x-tc-registered', 'content-type']

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const headers: Record<string, string> = {}
  for (const name of forwarded) headers[name] = request.headers.get(name) ?? ''
  const { search } = new URL(request.url)
  const answer = await platform.request({ method: 'GET', path: `/v1/meetings${search}`, headers })
  return new Response(await answer.body.text(), {
    status: answer.statusCode,
    headers: { 'content-type': 'application/json' },
  })
}
