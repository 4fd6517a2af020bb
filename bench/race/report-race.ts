import { formatTable } from '../format-table'
import type { VariantName } from './plan'
import type { Phase, Tally } from './tally'

const variantTitles: Record<VariantName, string> = {
  lease: '(i) the lease',
  lock: '(ii) a lock of 10 s',
  map: '(iii) a map of promises',
  none: '(iv) nothing',
}

const phaseTitles: Record<Phase, string> = {
  quick: 'nothing goes wrong',
  slow: 'the first refresh takes 11 s',
  killed: 'the refreshing process is killed',
}

const whole = (value: number): string => value.toLocaleString('en')
const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1)

/** The table of a race. */
export function reportRace(tallies: readonly Tally[]): string {
  const head = ['', 'rounds', 'refreshed', 'rejected', 'lost', 'failed calls', 'of calls', 'time s', 'longest s']
  const rows = tallies.map((one) => [
    `${phaseTitles[one.phase]}: ${variantTitles[one.variant]}`,
    ...[one.rounds, one.refreshed, one.rejected, one.lost, one.failed, one.calls].map(whole),
    ...[one.milliseconds, one.longest].map(seconds),
  ])
  return formatTable(head, rows)
}
