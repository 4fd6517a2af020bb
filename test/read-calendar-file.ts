import ICAL from 'ical.js'

/** An event, or one occurrence of it. */
interface Read {
  uid: string
  startsAt: string
  endsAt: string
  /** What the file itself says of the start, on the clock of its zone. */
  wall: string
}

/** What an independent reader sees in a calendar file: every event, by the rules of the file's own zone. */
export function readCalendarFile(file: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent')
  const zoned = (time: ICAL.Time): ICAL.Time => {
    if (time.zone === ICAL.Timezone.utcTimezone) return time
    const copy = time.clone()
    copy.zone = zones[0] ?? ICAL.Timezone.utcTimezone
    return copy
  }
  const uidOf = (event: ICAL.Component) => event.getFirstPropertyValue('uid')
  const read = (uid: string, start: ICAL.Time, end: ICAL.Time): Read => ({
    uid,
    startsAt: zoned(start).toJSDate().toISOString(),
    endsAt: zoned(end).toJSDate().toISOString(),
    wall: start.toString().slice(0, 16),
  })
  return events
    .filter((event) => !event.hasProperty('recurrence-id'))
    .flatMap((component) => {
      const event = new ICAL.Event(component, {
        exceptions: events.filter((other) => other.hasProperty('recurrence-id') && uidOf(other) === uidOf(component)),
        strictExceptions: true,
      })
      if (!event.isRecurring()) return [read(event.uid, event.startDate, event.endDate)]
      const found: Read[] = []
      const all = event.iterator()
      for (let next = all.next(); next; next = all.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next)
        found.push(read(event.uid, startDate, endDate))
      }
      return found
    })
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
