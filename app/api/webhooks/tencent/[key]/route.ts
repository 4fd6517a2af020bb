import { publicRoute } from '@/lib/http/public-route'
import { readBytes } from '@/lib/http/read-bytes'
import { checkAddress } from '@/lib/webhooks/check-address'
import { MAX_DELIVERY_BYTES, receiveEvent } from '@/lib/webhooks/receive-event'

type Key = { key: string }
const plain = (text: string) => new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
const options = { calledBy: 'server' } as const

export const GET = publicRoute<Key>(
  'answers what is signed with the token of this address only',
  async ({ params: { key }, ...call }) => plain(await checkAddress({ ...call, key })),
  options,
)

export const POST = publicRoute<Key>(
  'takes what is signed with the token of this address only',
  async ({ params: { key }, ...call }) =>
    plain(await receiveEvent({ ...call, key, bytes: await readBytes(call.request, MAX_DELIVERY_BYTES) })),
  options,
)
