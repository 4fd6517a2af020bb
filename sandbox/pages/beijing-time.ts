const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** Unix seconds as the platform's own wall clock shows them. */
export function beijingTime(seconds: number): string {
  return FORMAT.format(seconds * 1000)
}
