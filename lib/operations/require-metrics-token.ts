import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

/** Lets a scraper in by its bearer token, compared in constant time. Without METRICS_TOKEN there is nothing here. */
export function requireMetricsToken({ headers }: Request, expected = env().METRICS_TOKEN): void {
  if (expected === undefined) throw new AppError('not_found', 'METRICS_TOKEN is not set')
  const [, token = ''] = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? []
  if (!timingSafeEqual(digest(token), digest(expected))) throw new AppError('not_signed_in', 'not the metrics token')
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
