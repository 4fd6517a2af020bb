import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { openAttendance } from './open-attendance'
import type { Attendance, AttendanceQuery, AttendedPerson } from './schema'

/** Who was in a meeting, from when to when, and who did not come: `openAttendance` read to its end. */
export async function getAttendance(ctx: PersonContext, asked: { id: string } & AttendanceQuery): Promise<Attendance> {
  const { head, people } = await openAttendance(ctx, asked)
  const all: AttendedPerson[] = []
  for await (const person of people) all.push(person)
  return { ...head, people: all }
}
