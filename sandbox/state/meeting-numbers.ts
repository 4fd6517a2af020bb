import { randomBytes, randomInt } from 'node:crypto'
import type { Meeting } from './model'
import type { Collection } from './world'

const SMALLEST_ID = 10n ** 18n

/** Gives ids and codes that nothing has or ever had. */
export function createMeetingNumbers(meetings: Collection<Meeting>) {
  const codes = new Set([...meetings.values()].map((meeting) => meeting.code))

  function nextMeetingId(): string {
    for (;;) {
      // 64 random bits, at least 19 digits long.
      const id = randomBytes(8).readBigUInt64BE()
      if (id >= SMALLEST_ID && !meetings.get(id.toString())) return id.toString()
    }
  }

  function nextMeetingCode(digits: 9 | 11): string {
    for (;;) {
      const code = String(randomInt(10 ** (digits - 1), 10 ** digits))
      if (codes.has(code)) continue
      codes.add(code)
      return code
    }
  }

  function nextRecordId(): string {
    // 63 random bits, at least 19 digits long; too many to meet again.
    for (;;) {
      const id = randomBytes(8).readBigUInt64BE() >> 1n
      if (id >= SMALLEST_ID) return id.toString()
    }
  }

  return { nextMeetingId, nextRecordId, nextMeetingCode }
}
