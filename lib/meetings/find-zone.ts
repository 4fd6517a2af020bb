import { fromWallTime, offsetMinutes, type WallTime } from '@/lib/time'

interface Described {
  /** As people read it, in Chinese or English; may be empty. */
  name: string
  /** Minutes ahead of UTC. */
  offset: number
  at: WallTime
}

/** One zone for each name that people meet most. */
const common = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Singapore',
  'Europe/London',
  'Europe/Paris',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
]

/** The zone that an invitation names: with that offset then, and that name. Without a name one's own zone, if it fits, else a usual one. */
export function findZone({ name, offset, at }: Described, ownZone: string): string | undefined {
  const fits = (zone: string) => offsetMinutes(fromWallTime(at, zone), zone) === offset
  const near = [ownZone, ...common].filter(fits)
  const isNamed = (zone: string) => (['zh-CN', 'en'] as const).some((locale) => nameOf(zone, at, locale) === name)
  const named = near.find(isNamed)
  if (named || name === '') return named ?? near[0]
  return Intl.supportedValuesOf('timeZone').find((zone) => fits(zone) && isNamed(zone)) ?? near[0]
}

function nameOf(timeZone: string, at: WallTime, locale: string): string | undefined {
  return new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(fromWallTime(at, timeZone))
    .find(({ type }) => type === 'timeZoneName')?.value
}
