import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { storableText } from '@/lib/copies/storable-text'
import { encrypt } from '@/lib/crypto'
import { explainContent } from '@/lib/webhooks/explain-content'
import { explainSignature } from '@/lib/webhooks/explain-signature'
import type { ExplainingSubscription } from '@/lib/webhooks/subscriptions'
import type { NotedDelivery } from './noted-delivery'
import type { Explanation, Verdict } from './schema'

const ANSWER_MAX = 2_000

/** A row of the delivery log as it is written. */
interface DeliveryRow {
  id: string
  receivedAt: Date
  durationMs: number
  isCheck: boolean
  verdict: Verdict
  status: number
  answer: string
  traceId: string | null
  event: string | null
  dataHash: string | null
  headers: Record<string, string>
  body: string | null
  bodyBytes: number
  explanation: Explanation | null
  requestId: string
  address: string | null
}

/** Makes the row of one tenant from what was noted; of what an application of the operator gets, nobody's body. */
export function sealDelivery(
  tenantId: string,
  subscription: ExplainingSubscription,
  { verdict, tenants, ...noted }: NotedDelivery,
): DeliveryRow {
  const { at, durationMs, isCheck, status, answer, headers, signed, event, body, bodyBytes, requestId, address } = noted
  const id = randomUUID()
  const isOwn = 'tenantId' in subscription.subscriber
  const { data } = signed
  return {
    ...{ id, receivedAt: at, durationMs, isCheck, status, headers, bodyBytes, requestId, address },
    verdict: tenants.get(tenantId) === false ? 'known' : verdict,
    answer: storableText(answer.slice(0, ANSWER_MAX)),
    traceId: event?.traceId ?? null,
    event: event?.name ?? null,
    dataHash: data === null ? null : createHash('sha256').update(data).digest('hex'),
    body: isOwn ? encrypt(body.toString(), { owner: tenantId, row: id, field: 'body' }) : null,
    explanation: explain(subscription, verdict, noted),
  }
}

function explain(
  subscription: ExplainingSubscription,
  verdict: Verdict,
  { signed: { data, ...signed }, body, isCheck }: Pick<NotedDelivery, 'signed' | 'body' | 'isCheck'>,
): Explanation | null {
  if (data === null) return null
  const whole = isCheck ? data : body.toString()
  const signature = explainSignature(subscription, { ...signed, data, body: whole })
  // The secrets were replaced since it was taken: they would explain what was not asked.
  if (verdict !== 'signature' && signature.finding !== 'fits') return null
  return { signature, content: verdict === 'content' ? explainContent(data, subscription) : null }
}
