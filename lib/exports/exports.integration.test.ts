import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { GET as endedDoor } from '@/app/api/t/[tenant]/ended-meetings/file/route'
import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/file/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { askForFile } from '@/test/ask-for-file'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'

const installation = testInstallation()
const advance = (advanceSeconds: number) =>
  control<{ now: number }>(installation.sandbox, 'POST', '/clock', { advanceSeconds })

/** Rows of a file as a program that is not ours reads them. */
function rowsOf(file: ArrayBuffer): string[][] {
  const { Sheets, SheetNames } = read(file, { type: 'array' })
  return utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false, defval: '' })
}

/** An organisation whose meeting two people attended, one of them late and short, and one did not. */
async function meetingThatWas() {
  const { sandbox } = installation
  const members = ['olga', 'mia', 'paul', 'hugo'].map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox, members })
  const olga = await connect(made, 'olga')
  const { now } = await advance(0)
  const { id } = await callAsPerson(olga, operations.createMeeting, {
    subject: '=HYPERLINK("http://evil")🎉',
    startsAt: new Date((now + 60) * 1000),
    endsAt: new Date((now + 3660) * 1000),
    invitees: [made.person('mia').openId, made.person('hugo').openId],
  })
  const move = (how: 'join' | 'leave', userid: string) => control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid })
  await advance(60)
  await move('join', 'olga')
  await advance(900)
  await move('join', 'mia')
  await advance(600)
  await move('leave', 'mia')
  await advance(2100)
  await move('leave', 'olga')
  await advance(60)
  const from = toInstant(new Date((now - 60) * 1000))
  const to = toInstant(new Date((now + 7200) * 1000))
  return { made, id, range: { from, to } }
}

const auditOf = ({ tenant }: TestTenant, action: string) =>
  asTenant(tenant, (db) => db.auditEvent.findMany({ where: { tenantId: tenant.id, action } }))

describe('the file of an attendance', () => {
  it('has the rows, the order and the limits of the screen, and who did not come, in both formats', async () => {
    const { made, id } = await meetingThatWas()
    const ask = await askForFile(made.person('olga'), attendanceDoor, { id })
    for (const format of ['xlsx', 'csv']) {
      const whole = rowsOf((await ask({ format, lang: 'en', zone: 'Asia/Shanghai', late: '10' })).file)
      expect(whole[0]?.slice(0, 4)).toEqual(['Name', 'Part', 'Status', 'First join (Asia/Shanghai)'])
      expect(whole.slice(1).map(([name, part, standing]) => [name, part, standing])).toEqual([
        ['olga', 'Creator', 'Attended'],
        ['mia', 'Member', 'Attended'],
        ['hugo', 'Member', 'Absent'],
      ])
      const late = whole[0]?.indexOf('Late') ?? -1
      expect(whole.map((row) => row[late])).toEqual(['Late', '', 'Yes', ''])
      const turned = rowsOf((await ask({ format, lang: 'en', sort: 'minutes', order: 'asc' })).file)
      expect(turned.slice(1, 3).map(([name]) => name)).toEqual(['mia', 'olga'])
      expect(rowsOf((await ask({ format, only: 'below', share: '50' })).file).map(([name]) => name)).toEqual([
        '姓名',
        'mia',
      ])
      expect(rowsOf((await ask({ format, only: 'late', late: '20' })).file)).toHaveLength(1)
    }
  })

  it('stands in the audit without what was searched for, and is for nobody who may not see it', async () => {
    const { made, id } = await meetingThatWas()
    const ask = await askForFile(made.person('olga'), attendanceDoor, { id })
    await ask({ format: 'csv', q: 'mia' })
    const [entry, ...more] = await auditOf(made, 'attendance.exported')
    expect([entry?.targetId, entry?.details, more]).toEqual([id, { format: 'csv', startsAt: expect.any(String) }, []])
    const foreign = await askForFile(made.person('paul'), attendanceDoor, { id })
    expect((await foreign({ format: 'csv' })).status).toBe(404)
    expect(await auditOf(made, 'attendance.exported')).toHaveLength(1)
  })
})

describe('the file of what is over', () => {
  it('has all of it with the columns that the person sees, and is in the audit', async () => {
    const { made, range } = await meetingThatWas()
    await asTenant(made.tenant, (db) =>
      db.membership.updateMany({
        where: { tenantId: made.tenant.id, id: made.person('olga').membershipId },
        data: { hiddenColumns: ['series'] },
      }),
    )
    const ask = await askForFile(made.person('olga'), endedDoor, {})
    for (const format of ['xlsx', 'csv']) {
      const [header, ...rows] = rowsOf((await ask({ ...range, format, lang: 'en', zone: 'UTC' })).file)
      expect(header).toEqual(['Start (UTC)', 'End (UTC)', 'Subject', 'Minutes', 'Meeting code'])
      expect(rows.map(([, , subject, minutes]) => [subject?.replace(/^'/, ''), minutes])).toEqual([
        ['=HYPERLINK("http://evil")🎉', '60'],
      ])
      expect(rowsOf((await ask({ ...range, format, q: 'nothing like it' })).file)).toHaveLength(1)
    }
    const entries = await auditOf(made, 'ended_meetings.exported')
    expect(entries).toHaveLength(4)
    expect(entries.filter(({ details }) => (details as { searched: boolean }).searched)).toHaveLength(2)
  })

  it('has a line for a time that Tencent did not tell', async () => {
    const { made, range } = await meetingThatWas()
    const ask = await askForFile(made.person('olga'), endedDoor, {})
    const fault = { path: '/v1/*', kind: 'errorCode', phase: 'before', value: 9061 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    try {
      const [, ...rows] = rowsOf((await ask({ ...range, format: 'xlsx', lang: 'en', zone: 'UTC' })).file)
      expect(rows.at(-1)?.[2]).toMatch(/could not be loaded$/)
    } finally {
      await control(installation.sandbox, 'DELETE', '/faults', {})
    }
  })
})
