import { describe, expect, it } from 'vitest'
import { GET as codeDoor } from '@/app/api/t/[tenant]/meetings/by-code/[code]/route'
import { POST as newDoor } from '@/app/api/t/[tenant]/meetings/route'
import { doorsFor } from '@/test/ask-door'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { formatCode } from './format-code'
import type { Meeting } from './schema'
import { writeInvitation } from './write-invitation'

const installation = testInstallation()

const inHours = (hours: number): string => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

async function scheduled() {
  const tenant = await makeTenant({ sandbox: installation.sandbox })
  const olga = await doorsFor(tenant.person('olga'))
  const body = { subject: 'Weekly', startsAt: inHours(24), endsAt: inHours(25), password: '260824' }
  return { olga, meeting: (await olga<Meeting>(newDoor, { body })).answer }
}

describe('a meeting', () => {
  it('is found by its code in any form that people paste', async () => {
    const { olga, meeting } = await scheduled()
    const { code } = meeting
    const invitations = (['zh-CN', 'en'] as const).map((language) =>
      writeInvitation({ meeting, timeZone: 'Asia/Shanghai', inviter: 'Olga' }, language),
    )
    for (const pasted of [code, formatCode(code), `#腾讯会议：${formatCode(code, '-')}`, `'${code}`, ...invitations]) {
      const found = await olga<Meeting>(codeDoor, { params: { code: pasted } })
      expect(found).toMatchObject({ status: 200, answer: { id: meeting.id } })
    }
  })

  it('is said not to exist where nothing has the code, and a text without one is refused', async () => {
    const { olga } = await scheduled()
    const unknown = await olga(codeDoor, { params: { code: '999 999 999' } })
    expect(unknown).toMatchObject({ status: 404, answer: { code: 'not_found' } })
    const wordy = await olga(codeDoor, { params: { code: '周会' } })
    expect(wordy).toMatchObject({ status: 400, answer: { errors: [{ code: 'code_not_found_in_text' }] } })
  })
})
