import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { GET as fileDoor } from '@/app/api/t/[tenant]/meetings/[id]/calendar.ics/route'
import { POST as cancelDoor } from '@/app/api/t/[tenant]/meetings/[id]/cancel/route'
import { POST as newDoor } from '@/app/api/t/[tenant]/meetings/route'
import { doorsFor } from '@/test/ask-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestPerson } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
import { signIn } from '@/test/sign-in'
import type { Meeting } from './schema'

const installation = testInstallation()

const hour = 3_600_000
const inHours = (hours: number): string =>
  `${new Date(Math.ceil(Date.now() / hour) * hour + hours * hour).toISOString().slice(0, 19)}Z`

async function fileOf(person: TestPerson, id: string, query = '') {
  const request = new Request(new URL(`/api/t/${person.tenant.slug}/door${query}`, process.env.PUBLIC_URL), {
    headers: { cookie: await signIn(person) },
  })
  const response = await fileDoor(request, { params: Promise.resolve({ tenant: person.tenant.slug, id }) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const eventsOf = (file: string) => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')

describe('the calendar file', () => {
  it('of a meeting is a file of its own with a safe name, and tells the passcode to its creator alone', async () => {
    const members = [
      { userid: 'olga', role: 'OWNER' as const },
      { userid: 'otto', role: 'MEMBER' as const },
    ]
    const tenant = await makeTenant({ sandbox: installation.sandbox, members })
    const olga = await doorsFor(tenant.person('olga'))
    const body = { subject: '周会; "三", 四', startsAt: inHours(24), endsAt: inHours(25), password: '260824' }
    const { answer: meeting } = await olga<Meeting>(newDoor, { body })
    const own = await fileOf(tenant.person('olga'), meeting.id)
    expect(own.status).toBe(200)
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `attachment; filename="meeting-${meeting.code}.ics"`,
      'cache-control': 'private, no-store',
    })
    const [event] = eventsOf(own.text)
    expect(event?.getFirstPropertyValue('summary')).toBe(body.subject)
    expect(event?.getFirstPropertyValue('url')).toBe(meeting.joinUrl)
    expect(String(event?.getFirstPropertyValue('description'))).toContain('会议密码：260824')
    const others = await fileOf(tenant.person('otto'), meeting.id, '?lang=en')
    expect(others.status).toBe(200)
    expect(others.text).not.toContain('260824')
    expect(others.text).not.toContain('Passcode')
  })

  it('of a series is one event whose rule leaves out what was cancelled, and one of its meetings can be had alone', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const person = tenant.person('olga')
    const olga = await doorsFor(person)
    const series = await makeSeries(tenant, 'olga', new Date(inHours(24)), 4)
    const [, second, third] = series.occurrences
    await olga(cancelDoor, { params: { id: series.id }, body: { subMeetingId: second?.id } })
    const events = eventsOf((await fileOf(person, series.id)).text)
    expect(events).toHaveLength(1)
    expect(String(events[0]?.getFirstPropertyValue('rrule'))).toBe('FREQ=DAILY;COUNT=4')
    expect(events[0]?.getAllProperties('exdate')).toHaveLength(1)

    const one = eventsOf((await fileOf(person, series.id, `?occurrence=${third?.id}`)).text)
    expect(one).toHaveLength(1)
    expect(one[0]?.hasProperty('rrule')).toBe(false)
    const cancelled = await fileOf(person, series.id, `?occurrence=${second?.id}`)
    expect(cancelled.text).toContain('STATUS:CANCELLED')
    expect(await fileOf(person, series.id, '?occurrence=none')).toMatchObject({ status: 404 })
  })
})
