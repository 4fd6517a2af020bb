import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth-options'
import { AppError } from '@/lib/errors'
import { publicRoute } from '@/lib/http/public-route'

/** What of next-auth is open; its pages, providers and log are not. A GET of `signout` only leads to the start page. */
const actions = { GET: ['session', 'csrf', 'signout'], POST: ['signout'] }

function door(method: keyof typeof actions) {
  return publicRoute<{ nextauth: string[] }>(
    'session, CSRF token and sign-out',
    async ({ request, params, ...call }) => {
      const [action = '', ...rest] = params.nextauth
      if (!actions[method].includes(action) || rest.length > 0) throw new AppError('not_found', 'no such action')
      const answer: unknown = await NextAuth(new NextRequest(request), { params }, nextAuthOptions(call))
      if (!(answer instanceof Response)) throw new AppError('internal', 'next-auth gave no response')
      return answer
    },
  )
}

export const GET = door('GET')
export const POST = door('POST')
