import { readCookie } from '@/lib/auth/cookies'
import { listSignIns } from '@/lib/auth/list-sign-ins'
import { signIns } from '@/lib/auth/sign-in-schema'
import { publicRoute } from '@/lib/http/public-route'

export const GET = publicRoute('tells a browser its own sign-ins, and nothing without any', async ({ request, now }) =>
  Response.json(signIns.parse({ signIns: await listSignIns(readCookie(request, 'session'), now) })),
)
