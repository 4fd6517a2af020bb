/** The sign of the console: meetings above and below the line of now. Decorative; the name stands beside it. */
export function ProductMark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0 text-on-accent">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <rect x="7" y="8" width="13" height="5" rx="2.5" fill="currentColor" />
      <rect x="12" y="19" width="13" height="5" rx="2.5" fill="currentColor" opacity="0.55" />
      <rect x="5" y="15" width="22" height="2" rx="1" fill="currentColor" />
    </svg>
  )
}
