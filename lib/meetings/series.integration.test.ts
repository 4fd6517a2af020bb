import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { PATCH as changeDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as listDoor, POST as scheduleDoor } from '@/app/api/t/[tenant]/meetings/route'
import { expandSeries } from '@/lib/recurrence/expand-series'
import type { Recurrence } from '@/lib/recurrence/schema'
import { addDays, dayOf, fromWallTime } from '@/lib/time'
import { askSandbox } from '@/test/ask-sandbox'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import type { ScheduledMeeting } from './schema'

const installation = testInstallation()

const setMode = (omittedFields: 'keep' | 'reset') => control(installation.sandbox, 'POST', '/modes', { omittedFields })

afterEach(async () => {
  await setMode('keep')
  await fetch(`${installation.sandbox.origin}/_sandbox/faults`, { method: 'DELETE' })
})

/** A year's first Thursday, early enough for all changes of the clocks of the year to lie in a series of fifty weeks. */
const nextYear = new Date().getUTCFullYear() + 1
const thursday = Array.from({ length: 7 }, (_, index) => addDays(`${nextYear}-01-08`, index)).find(
  (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4,
) as string

function seriesIn(timeZone: string, recurrence: Recurrence, day = thursday, time = '14:00') {
  const startsAt = fromWallTime({ day, time }, timeZone)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const instant = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`
  return { subject: 'Weekly', startsAt: instant(startsAt), endsAt: instant(endsAt), timeZone, recurrence }
}

async function olgaOf(tenant: TestTenant) {
  const cookie = await signIn(tenant.person('olga'))
  const at = { cookie, tenant: tenant.tenant }
  return {
    list: async () => (await callDoor(listDoor, at)).json(),
    schedule: (body: object, idempotencyKey?: string) =>
      callDoor(scheduleDoor, { ...at, method: 'POST', body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
    change: (id: string, body: object) => callDoor(changeDoor, { ...at, params: { id }, method: 'PATCH', body }),
  }
}

interface Stored {
  startsAt: string
  endsAt: string
  isDeleted: boolean
}

/** The occurrences as the platform has them. */
async function stored(tenant: TestTenant, id: string): Promise<Stored[]> {
  const meeting = await askSandbox(tenant, installation.sandbox, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  const subs = meeting.sub_meetings as { start_time: number; end_time: number; status: number }[]
  const instant = (seconds: number) => `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`
  return subs.map((sub) => ({
    startsAt: instant(sub.start_time),
    endsAt: instant(sub.end_time),
    isDeleted: sub.status === 1,
  }))
}

const kept = (subs: Stored[]) => subs.filter(({ isDeleted }) => !isDeleted)

describe('scheduling a series', () => {
  const fifty = { until: { count: 50 } }
  it.each<[string, ReturnType<typeof seriesIn>]>([
    ['daily, 200 times, in New York', seriesIn('America/New_York', { frequency: 'daily', until: { count: 200 } })],
    ['on weekdays, 200 times, in Berlin', seriesIn('Europe/Berlin', { frequency: 'weekdays', until: { count: 200 } })],
    ['weekly, 50 times, on Lord Howe', seriesIn('Australia/Lord_Howe', { frequency: 'weekly', ...fifty })],
    ['every two weeks in St. John’s', seriesIn('America/St_Johns', { frequency: 'biweekly', ...fifty })],
    ['monthly in Auckland', seriesIn('Pacific/Auckland', { frequency: 'monthly', ...fifty })],
    ['monthly on the 31st', seriesIn('Asia/Shanghai', { frequency: 'monthly', ...fifty }, `${nextYear}-01-31`)],
    [
      'daily at a time that spring skips',
      seriesIn('America/New_York', { frequency: 'daily', until: { count: 90 } }, thursday, '02:30'),
    ],
    [
      'daily at a time that autumn repeats',
      seriesIn('America/New_York', { frequency: 'weekly', ...fifty }, addDays(thursday, 3), '01:30'),
    ],
    [
      'weekly until a day',
      seriesIn('Europe/Berlin', { frequency: 'weekly', until: { date: addDays(thursday, 140) } }, thursday, '23:30'),
    ],
    [
      'daily until the day before',
      seriesIn('Asia/Shanghai', { frequency: 'daily', until: { date: addDays(thursday, 9) } }, thursday, '00:30'),
    ],
  ])('makes at the platform exactly what the preview shows: %s', async (_name, series) => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    const answer = await olga.schedule(series)
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as ScheduledMeeting
    const previewed = expandSeries(series)
    const found = await stored(tenant, made.id)
    expect(found.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(previewed)
    expect(made.recurrence).toEqual(series.recurrence)
    expect(made.subMeetings?.map(({ startsAt }) => startsAt)).toEqual(previewed.map(({ startsAt }) => startsAt))
  })

  it.each<[string, object, { path: string; code: string }]>([
    [
      'longer than 50 every two weeks',
      { recurrence: { frequency: 'biweekly', until: { count: 51 } } },
      { path: 'recurrence.until.count', code: 'series_over_50' },
    ],
    [
      'longer than 200',
      { recurrence: { frequency: 'daily', until: { count: 201 } } },
      { path: 'recurrence.until.count', code: 'series_over_200' },
    ],
    [
      'ending before it begins',
      { recurrence: { frequency: 'daily', until: { date: addDays(thursday, -1) } } },
      { path: 'recurrence.until.date', code: 'until_before_start' },
    ],
    [
      'of other days than the first',
      {
        recurrence: { frequency: 'custom', custom: { unit: 'week', step: 1, days: [1] }, until: { count: 3 } },
      },
      { path: 'recurrence.custom.days', code: 'recurrence_misses_start' },
    ],
    ['without a zone', { timeZone: undefined }, { path: 'timeZone', code: 'time_zone_unknown' }],
    ['skipping a day it does not have', { skip: [addDays(thursday, 1)] }, { path: 'skip', code: 'skip_no_occurrence' }],
    [
      'of which nothing is left',
      { recurrence: { frequency: 'weekly', until: { count: 1 } }, skip: [thursday] },
      { path: 'skip', code: 'skip_leaves_none' },
    ],
    ['that is quick', { type: 'quick' }, { path: 'recurrence', code: 'unknown_field' }],
  ])('%s is refused at its field, and nothing is made', async (_name, part, problem) => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    const series = seriesIn('Asia/Shanghai', { frequency: 'weekly', until: { count: 3 } })
    const answer = await olga.schedule({ ...series, ...part })
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { errors: object[] }).errors).toContainEqual(expect.objectContaining(problem))
    expect(await olga.list()).toMatchObject({ items: [] })
  })
})

describe('leaving out days of a new series', () => {
  const ten = seriesIn('Asia/Shanghai', { frequency: 'weekly', until: { count: 10 } })
  const skip = [addDays(thursday, 14), addDays(thursday, 28)]

  it('cancels exactly these occurrences, once, however often the request comes', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    const key = randomUUID()
    const first = (await (await olga.schedule({ ...ten, skip }, key)).json()) as ScheduledMeeting
    const second = (await (await olga.schedule({ ...ten, skip }, key)).json()) as ScheduledMeeting
    expect(second.id).toBe(first.id)
    expect(first.notSkipped).toBeUndefined()
    const found = await stored(tenant, first.id)
    const gone = found.filter(({ isDeleted }) => isDeleted)
    expect(gone.map(({ startsAt }) => dayOf(startsAt, 'Asia/Shanghai'))).toEqual(skip)
    expect(kept(found)).toHaveLength(8)
    expect(first.subMeetings?.filter(({ cancelled }) => cancelled)).toHaveLength(2)
  })

  it('keeps the series and names what could not be cancelled', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    await control(installation.sandbox, 'POST', '/faults', {
      phase: 'before',
      kind: 'errorCode',
      value: 9042,
      operation: 'cancelMeeting',
      openId: tenant.person('olga').openId,
      times: 1,
    })
    const answer = await olga.schedule({ ...ten, skip })
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as ScheduledMeeting
    expect(made.notSkipped).toEqual([skip[0]])
    const gone = (await stored(tenant, made.id)).filter(({ isDeleted }) => isDeleted)
    expect(gone.map(({ startsAt }) => dayOf(startsAt, 'Asia/Shanghai'))).toEqual([skip[1]])
  })
})

describe('changing the rule of a series', () => {
  it.each(['keep', 'reset'] as const)(
    'makes its coming occurrences anew, moved and cancelled ones too (omitted fields: %s)',
    async (mode) => {
      const tenant = await makeTenant({ sandbox: installation.sandbox })
      const olga = await olgaOf(tenant)
      const series = seriesIn('Asia/Shanghai', { frequency: 'weekly', until: { count: 5 } })
      const answer = await olga.schedule({ ...series, skip: [addDays(thursday, 7)] })
      const { id, subMeetings = [] } = (await answer.json()) as ScheduledMeeting
      const third = subMeetings[2]
      const moved = seriesIn('Asia/Shanghai', series.recurrence, addDays(thursday, 15), '09:00')
      const times = { startsAt: moved.startsAt, endsAt: moved.endsAt }
      expect((await olga.change(id, { subMeetingId: third?.id, ...times })).status).toBe(200)

      await setMode(mode)
      const recurrence: Recurrence = { frequency: 'biweekly', until: { count: 4 } }
      const changed = await olga.change(id, { recurrence })
      expect(changed.status).toBe(200)
      expect(await changed.json()).toMatchObject({ recurrence })
      const expected = expandSeries({ ...series, recurrence })
      expect(kept(await stored(tenant, id)).map(({ startsAt }) => startsAt)).toEqual(
        expected.map((one) => one.startsAt),
      )
      expect(await stored(tenant, id)).toHaveLength(4)
    },
  )

  it('together with one occurrence, or beyond 50 of them, is refused at its field', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    const series = seriesIn('Asia/Shanghai', { frequency: 'weekly', until: { count: 5 } })
    const { id, subMeetings = [] } = (await (await olga.schedule(series)).json()) as ScheduledMeeting
    const recurrence = { frequency: 'daily', until: { count: 51 } }
    expect(await (await olga.change(id, { recurrence })).json()).toMatchObject({
      errors: [{ path: 'recurrence.until.count', code: 'series_over_50' }],
    })
    const { startsAt, endsAt } = series
    const both = { subMeetingId: subMeetings[1]?.id, startsAt, endsAt, recurrence: series.recurrence }
    expect(await (await olga.change(id, both)).json()).toMatchObject({
      errors: [{ path: 'subMeetingId', code: 'occurrence_time_only' }],
    })
    expect(kept(await stored(tenant, id))).toHaveLength(5)
  })

  it('of a meeting that is none is refused', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const olga = await olgaOf(tenant)
    const { recurrence, ...single } = seriesIn('Asia/Shanghai', { frequency: 'weekly', until: { count: 5 } })
    const { id } = (await (await olga.schedule(single)).json()) as ScheduledMeeting
    expect(await (await olga.change(id, { recurrence })).json()).toMatchObject({
      errors: [{ path: 'recurrence', code: 'not_a_series' }],
    })
  })
})
