import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context, SystemActor } from '@/lib/tenants/context'
import type { WebhookEvent } from '@/lib/tencent'

/** A stored event as its handler gets it. */
export interface HandledEvent extends WebhookEvent {
  /** The application that a shared subscription is of; null for a tenant's own, which speaks for its own application. */
  appId: string | null
  /** When it arrived, for an event that does not say when it happened. */
  receivedAt: Date
}

/**
 * What an event does to its tenant, in the transaction that marks it handled: once, or not at all. Events arrive in any order, so
 * a handler compares times; `ignored` when there was nothing to do.
 */
export type Handler = (
  db: Prisma.TransactionClient,
  ctx: Context<SystemActor>,
  event: HandledEvent,
) => Promise<'done' | 'ignored'>
