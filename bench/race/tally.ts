import type { VariantName } from './plan'

/** What goes wrong in a round: nothing, a refresh that takes too long, or the death of the process that refreshes. */
export type Phase = 'quick' | 'slow' | 'killed'

/** One round of one variant. */
export interface Round {
  variant: VariantName
  phase: Phase
  /** Refreshes that Tencent carried out, and those that it refused because the token had been used. */
  refreshed: number
  rejected: number
  /** Afterwards nothing that is stored was good for anything: the person had to sign in again. */
  lost: boolean
  /** Callers that lived to the end, and those of them whose call failed. */
  calls: number
  failed: number
  milliseconds: number
}

/** All rounds of one variant in one phase. */
export interface Tally extends Omit<Round, 'lost'> {
  rounds: number
  lost: number
  longest: number
}

/** Adds the rounds up by phase and variant, in the order in which they first came. */
export function tally(rounds: readonly Round[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const { variant, phase, lost, milliseconds, ...counts } of rounds) {
    const key = `${phase} ${variant}`
    const sum = tallies.get(key)
    tallies.set(key, {
      variant,
      phase,
      rounds: (sum?.rounds ?? 0) + 1,
      refreshed: (sum?.refreshed ?? 0) + counts.refreshed,
      rejected: (sum?.rejected ?? 0) + counts.rejected,
      lost: (sum?.lost ?? 0) + Number(lost),
      calls: (sum?.calls ?? 0) + counts.calls,
      failed: (sum?.failed ?? 0) + counts.failed,
      milliseconds: (sum?.milliseconds ?? 0) + milliseconds,
      longest: Math.max(sum?.longest ?? 0, milliseconds),
    })
  }
  return [...tallies.values()]
}
