import type { SignedDelivery } from '@/lib/tencent'
import type { Verdict } from './schema'

/** An attempt as it is noted until it is written. */
export interface NotedDelivery {
  key: string
  at: Date
  durationMs: number
  isCheck: boolean
  verdict: Verdict
  status: number
  answer: string
  headers: Record<string, string>
  /** What was signed; without data where there was nothing to find them in. */
  signed: Omit<SignedDelivery, 'data'> & { data: string | null }
  /** What came, at most its beginning. */
  body: Buffer
  bodyBytes: number
  event: { name: string; traceId: string } | null
  /** The tenants in whose inbox it is, and whether it is new there. */
  tenants: ReadonlyMap<string, boolean>
  requestId: string
  address: string | null
}
