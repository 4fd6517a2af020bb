import { z } from 'zod'

/** `GET …/meetings/{id}/scene`: what is going on in a meeting, as far as events told it. */
export const scene = z.object({
  /** In the waiting room. */
  waiting: z.number().int(),
  /** Came while no host was inside. */
  early: z.number().int(),
  isSharing: z.boolean(),
  isOnAir: z.boolean(),
})
export type Scene = z.infer<typeof scene>

/**
 * What an event can tell: that somebody waits, came early or shares their screen, that the meeting is on the air, that a host came,
 * that it is over.
 */
export type MarkKind = 'waiting' | 'early' | 'sharing' | 'on-air' | 'hosted' | 'over'
