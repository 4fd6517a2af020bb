const LONGEST_MINUTES = 120
const LONGEST_REM = 6
const SHORTEST_REM = 0.5

interface DurationBarProps {
  minutes: number
  /** How much of it is over, from 0 to 1. */
  done: number
}

/** How long a meeting is, as a length to compare by eye, and how much of it is over. Its words stand beside it. */
export function DurationBar({ minutes, done }: DurationBarProps) {
  const width = Math.max(SHORTEST_REM, (Math.min(minutes, LONGEST_MINUTES) / LONGEST_MINUTES) * LONGEST_REM)
  return (
    <span
      aria-hidden="true"
      style={{ width: `${width}rem` }}
      className="inline-block h-1 shrink-0 overflow-hidden rounded-full bg-line-strong"
    >
      {done > 0 && <span style={{ width: `${Math.min(1, done) * 100}%` }} className="block h-full bg-accent" />}
    </span>
  )
}
