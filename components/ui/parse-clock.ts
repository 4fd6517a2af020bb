const halves: Record<string, 'am' | 'pm'> = {
  am: 'am',
  a: 'am',
  上午: 'am',
  早上: 'am',
  凌晨: 'am',
  pm: 'pm',
  p: 'pm',
  下午: 'pm',
  晚上: 'pm',
  中午: 'pm',
}

/**
 * The time of day that a typed text means, as `HH:mm`, or null: `9`, `930`, `9:30`, `9：30`, `14.30`, `2pm`, `2:15 p.m.`,
 * `下午3点`, `下午3点半`, `15点45分`.
 */
export function parseClock(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\./g, ':').replace(/：/g, ':').replace(/\s+/g, '')
  const found =
    /^(上午|早上|凌晨|下午|晚上|中午)?(\d{1,2}?)(?:[:点时]?(\d{2})|[:点时](半|\d{1,2})?)?分?(am?|pm?|a:m:|p:m:)?$/.exec(
      typed,
    )
  if (!found) return null
  const [, chinese, hourText, digits, loose, english] = found
  const half = halves[chinese ?? english?.replace(/:/g, '') ?? '']
  const minute = loose === '半' ? 30 : Number(digits ?? loose ?? 0)
  const hour = toHour(Number(hourText), half)
  if (hour === null || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function toHour(hour: number, half: 'am' | 'pm' | undefined): number | null {
  if (half === undefined || hour > 12) return hour <= 23 ? hour : null
  if (half === 'am') return hour === 12 ? 0 : hour
  return hour === 12 ? 12 : hour + 12
}
