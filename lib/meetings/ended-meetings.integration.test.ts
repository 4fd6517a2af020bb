import { describe, expect, it } from 'vitest'
import { GET as endedDoor } from '@/app/api/t/[tenant]/ended-meetings/route'
import { personKey } from '@/lib/attendance/person-key'
import { saveAttendance } from '@/lib/attendance/save-attendance'
import { syncCopies } from '@/lib/copies/sync-copies'
import { asTenant } from '@/lib/db'
import { doorsFor } from '@/test/ask-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import type { EndedMeetingList } from './past-schema'
import { walkEnded } from './walk-ended'

const installation = testInstallation()

const DAY = 86_400
const daysAgo = (days: number): number => Math.floor(Date.now() / 1000) - Math.round(days * DAY)
const instant = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

/** Someone whose meetings lie in the past: `count` of them, evenly over so many days. */
async function personWithHistory(count: number, days: number, subject?: string) {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'otto', role: 'MEMBER' },
  ] as const
  const tenant = await makeTenant({ sandbox, members: [...members] })
  const person = tenant.person('olga')
  const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', {
    corp: tenant.tenant.slug,
    ...{ userid: 'olga', subject },
    sdkId: tenant.app.sdkId,
    count,
    startsAt: daysAgo(days),
    spacingSeconds: Math.floor((days * DAY - 7200) / count),
    durationSeconds: 1800,
  })
  const ask = await doorsFor(person)
  const list = (query: Record<string, string>) => ask<EndedMeetingList>(endedDoor, { query })
  const listAs = async (userid: string, range: Record<string, string>) => {
    const asOther = await doorsFor(tenant.person(userid))
    return await readAll((query) => asOther<EndedMeetingList>(endedDoor, { query }), range)
  }
  return { tenant: { ...tenant, listAs }, person, ids, list }
}

interface Kept {
  id: string
  startsAt: string
  /** Whose it was, and who was there. */
  key: string
  code?: string
  subject?: string
}

/** What was kept of a meeting of half an hour. */
function attendanceOf(tenantId: string, { id, startsAt, key, code = '123456789', subject = 'Kept' }: Kept) {
  const endsAt = instant(Date.parse(startsAt) / 1000 + 1800)
  const times = { joinedAt: startsAt, leftAt: endsAt }
  const stays = [{ ...times, isInferred: false }]
  return {
    ...{ tenantId, subMeetingId: undefined, creatorKey: key, hostKeys: [], isFinal: true, seenAt: new Date() },
    answer: {
      meeting: { id, code, subject, startsAt, endsAt },
      people: [{ key, name: 'Olga', role: 'creator' as const, isGuest: false, seconds: 1800, ...times, stays }],
      absent: [],
    },
  }
}

/** Every answer of the door from one end of a range to the other. */
async function readAll(
  list: (query: Record<string, string>) => Promise<{ status: number; answer: EndedMeetingList }>,
  range: Record<string, string>,
) {
  const answers: EndedMeetingList[] = []
  for (let cursor: string | null = null; ; ) {
    const { status, answer } = await list({ ...range, ...(cursor ? { cursor } : {}) })
    expect(status).toBe(200)
    answers.push(answer)
    cursor = answer.nextCursor
    if (cursor === null) return answers
  }
}

const idsOf = (answers: EndedMeetingList[]): string[] => answers.flatMap(({ items }) => items.map(({ id }) => id))
const lastYear = () => ({ from: instant(daysAgo(365)), to: instant(daysAgo(-1)) })

describe('the ended meetings', () => {
  it('of 300 days are all there, each once, newest first', async () => {
    const { ids, list } = await personWithHistory(200, 300)
    const answers = await readAll(list, lastYear())
    expect(idsOf(answers)).toEqual(ids.toReversed())
    expect(answers.every(({ gap }) => gap === null)).toBe(true)
  })

  it('of a crowded month are all there too', async () => {
    const { ids, list } = await personWithHistory(260, 10)
    expect(idsOf(await readAll(list, lastYear()))).toEqual(ids.toReversed())
  })

  it('of a crowded day come in parts, so that no answer grows with the day', async () => {
    const { ids, list } = await personWithHistory(260, 0.5)
    const answers = await readAll(list, lastYear())
    expect(idsOf(answers)).toEqual(ids.toReversed())
    expect(Math.max(...answers.map(({ items }) => items.length))).toBeLessThanOrEqual(100)
  })

  it.each([
    ['an error of Tencent', { kind: 'errorCode', value: 9061 }, 'rate_limited'],
    ['a failing server', { kind: 'status', value: 502 }, 'tencent_unavailable'],
  ])(
    'with %s in one window has a gap there, and asking for the gap alone makes it whole',
    async (_name, fault, code) => {
      const { person, ids, list } = await personWithHistory(40, 100)
      const range = lastYear()
      const first = await list(range)
      await control(installation.sandbox, 'POST', '/faults', {
        operation: 'listUserEndedMeetings',
        openId: person.openId,
        phase: 'before',
        ...fault,
      })
      const failed = await list({ ...range, cursor: first.answer.nextCursor ?? '' })
      await control(installation.sandbox, 'DELETE', '/faults', {})
      expect(failed.answer).toMatchObject({ items: [], gap: { code } })
      const gap = failed.answer.gap
      if (!gap) throw new Error('there is no gap')
      const rest = await readAll(list, { ...range, cursor: failed.answer.nextCursor ?? '' })
      const asked = await readAll(list, { from: gap.from, to: gap.to })
      expect(idsOf([first.answer, ...asked, ...rest])).toEqual(ids.toReversed())
    },
  )

  it('are found by a code in any spelling', async () => {
    const { ids, list } = await personWithHistory(3, 9)
    const [newest] = (await list(lastYear())).answer.items
    const code = newest?.code ?? ''
    const pasted = `会议主题：周会\n#腾讯会议：${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}\n会议密码：260824`
    const found = await readAll(list, { ...lastYear(), code: pasted })
    expect(idsOf(found)).toEqual([ids.at(-1)])
    const { status, answer } = await list({ ...lastYear(), code: 'weekly' })
    expect([status, answer]).toMatchObject([400, { errors: [{ path: 'code', code: 'code_not_found_in_text' }] }])
  })

  it('may be asked for with fractions of seconds, and from long ago', async () => {
    const { ids, list } = await personWithHistory(30, 100)
    const range = { from: '1969-07-20T20:17:40.500Z', to: new Date((daysAgo(-1) + 0.789) * 1000).toISOString() }
    const first = await list(range)
    const second = await list({ ...range, cursor: first.answer.nextCursor ?? '' })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(idsOf([first.answer, second.answer])).toEqual(
      ids.toReversed().slice(0, idsOf([first.answer, second.answer]).length),
    )
    const blink = await list({ from: '2026-03-01T00:00:00Z', to: '2026-03-01T00:00:00.200Z' })
    expect([blink.status, blink.answer.items]).toEqual([200, []])
  })

  it('end with the range: one that begins at its end is not in it, one at its beginning is', async () => {
    const { ids, list } = await personWithHistory(3, 9)
    const all = idsOf(await readAll(list, lastYear()))
    const [newest, middle] = (await list(lastYear())).answer.items
    const part = await readAll(list, { from: middle?.startsAt ?? '', to: newest?.startsAt ?? '' })
    expect(all).toHaveLength(3)
    expect(idsOf(part)).toEqual([ids[1]])
  })

  it('refuse a cursor that is not theirs', async () => {
    const { list } = await personWithHistory(1, 2)
    for (const cursor of ['-1', '1e9', '9'.repeat(20), 'x']) {
      expect((await list({ ...lastYear(), cursor })).status).toBe(400)
    }
  })

  it('that were kept are there while Tencent does not answer, and each once when it does again', async () => {
    const { tenant, ids, list } = await personWithHistory(5, 20)
    await syncCopies(await personContext(tenant, 'olga'))
    await control(installation.sandbox, 'POST', '/faults', {
      ...{ operation: 'listUserEndedMeetings', phase: 'before', kind: 'errorCode', value: 9061 },
    })
    const without = await readAll(list, lastYear())
    await control(installation.sandbox, 'DELETE', '/faults', {})
    expect(idsOf(without)).toEqual(ids.toReversed())
    expect(without.flatMap(({ items }) => items.map(({ isKept }) => isKept))).toEqual(ids.map(() => true))
    expect(without.every(({ gap }) => gap?.code === 'rate_limited')).toBe(true)
    const again = await readAll(list, lastYear())
    expect(idsOf(again)).toEqual(ids.toReversed())
    expect(again.flatMap(({ items }) => items.map(({ isKept }) => isKept))).toEqual(ids.map(() => undefined))
  })

  it('that Tencent tells no more go on as long as attendance was kept of them, for who was there', async () => {
    const { tenant, ids, list } = await personWithHistory(3, 60)
    const { tenant: made, person } = tenant
    const kept = Array.from({ length: 450 }, (_, index) => `9000${index}`)
    const key = personKey(made.id, person('olga').openId)
    for (const [index, id] of kept.entries()) {
      // Every second one begins with the one before it.
      const startsAt = instant(daysAgo(350) + Math.floor(index / 2) * 3600)
      await asTenant(made, (db) => saveAttendance(db, attendanceOf(made.id, { id, startsAt, key })))
    }
    const [answers, others] = [await readAll(list, lastYear()), await tenant.listAs('otto', lastYear())]
    const told = idsOf(answers)
    expect(told).toHaveLength(453)
    expect([...new Set(told)].sort()).toEqual([...kept, ...ids].sort())
    const starts = answers.flatMap(({ items }) => items.map(({ startsAt }) => startsAt))
    expect(starts).toEqual(starts.toSorted().reverse())
    expect(Math.max(...answers.map(({ items }) => items.length))).toBeLessThanOrEqual(201)
    expect(idsOf(others)).toEqual([])
    const walked: string[] = []
    for await (const entry of walkEnded(await personContext(tenant, 'olga'), lastYear())) {
      if (entry.kind === 'meeting') walked.push(entry.meeting.id)
    }
    expect(walked).toEqual(told)
  })

  it('are found by words of their subject and by digits of their code, whoever tells them', async () => {
    const { tenant, ids, list } = await personWithHistory(2, 9, '季度 Review 100%')
    const { tenant: made, person } = tenant
    const key = personKey(made.id, person('olga').openId)
    const facts = { id: '42', code: '987654321', startsAt: instant(daysAgo(200)), key }
    await asTenant(made, (db) => saveAttendance(db, attendanceOf(made.id, { ...facts, subject: '季度 review 100_' })))
    const found = async (q: string) => idsOf(await readAll(list, { ...lastYear(), q }))
    expect(await found('季度 REVIEW')).toEqual([...ids.toReversed(), '42'])
    expect(await found('100_')).toEqual(['42'])
    expect(await found('100%')).toEqual(ids.toReversed())
    expect(await found('987 654')).toEqual(['42'])
    expect(await found('nothing')).toEqual([])
  })
})
