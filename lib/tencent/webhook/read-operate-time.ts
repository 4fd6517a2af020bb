/** Below this a number of seconds, above it one of milliseconds (in the year 1973). */
const MILLISECONDS_FROM = 100_000_000_000
/** Until 2020 the time was a text of Beijing's clock; the documented example with its `timestamp` header shows the zone. */
const legacyText = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/

/** When something happened at Tencent: `operate_time` in milliseconds, as number or digits, or the older text; null for anything else. */
export function readOperateTime(value: unknown): Date | null {
  const [, day, time] = (typeof value === 'string' && legacyText.exec(value)) || []
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  const at = day ? new Date(`${day}T${time}+08:00`) : fromNumber(number)
  return at && !Number.isNaN(at.getTime()) ? at : null
}

function fromNumber(value: unknown): Date | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) return null
  return new Date(value < MILLISECONDS_FROM ? value * 1000 : value)
}
