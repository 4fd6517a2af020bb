import { afterEach, describe, expect, it } from 'vitest'
import { PATCH as changeDoor, GET as listDoor } from '@/app/api/t/[tenant]/meetings/[id]/guests/route'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { askSandbox } from '@/test/ask-sandbox'
import { callDoor } from '@/test/call-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { changeGuests } from './change-guests'
import { GUESTS_AT_ONCE_MAX, GUESTS_MAX } from './limits'
import type { GuestList } from './schema'

const installation = testInstallation()
const HOUR = 3_600_000
const inHours = (hours: number) => `${new Date(Date.now() + hours * HOUR).toISOString().slice(0, 19)}Z`
const setMode = (omittedFields: 'keep' | 'reset') => control(installation.sandbox, 'POST', '/modes', { omittedFields })

const zhang = { area: '86', phone: '13800000001', name: '张三' }
const ada = { area: '44', phone: '7700900001', name: 'Ada' }
const unnamed = { area: '1', phone: '2025550101' }

afterEach(() => setMode('keep'))

/** A meeting of Olga's, with her browser and that of a colleague. */
async function meetingOfOlga() {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' as const },
    { userid: 'paul', role: 'ADMIN' as const },
  ]
  const made = await makeTenant({ sandbox, members })
  const cookies = { olga: await signIn(made.person('olga')), paul: await signIn(made.person('paul')) }
  const olga = await personContext(made, 'olga')
  const times = { startsAt: inHours(24), endsAt: inHours(25) }
  const { id } = await scheduleMeeting(olga, { type: 'scheduled', subject: 'Fair', ...times })
  const browser = (userid: keyof typeof cookies) => {
    const caller = { cookie: cookies[userid], tenant: made.tenant, params: { id } }
    return {
      read: () => callDoor(listDoor, caller),
      change: (body: object) => callDoor(changeDoor, { ...caller, method: 'PATCH', body }),
    }
  }
  const kept = () => askSandbox(made, sandbox, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  return { olga, id, browser, kept }
}

const guestsIn = async (answer: Response) => ((await answer.json()) as GuestList).guests

describe('the guests of a meeting', () => {
  it('come and go one by one, and whoever is not named stays', async () => {
    const { browser } = await meetingOfOlga()
    const { read, change } = browser('olga')
    expect(await guestsIn(await read())).toEqual([])
    expect(await guestsIn(await change({ add: [zhang, ada] }))).toEqual([zhang, ada])
    const { area, phone } = zhang
    expect(await guestsIn(await change({ add: [unnamed], remove: [{ area, phone }] }))).toEqual([ada, unnamed])
    expect(await guestsIn(await read())).toEqual([ada, unnamed])
  })

  it('are there once by number, with the name given last', async () => {
    const { browser } = await meetingOfOlga()
    const { change } = browser('olga')
    await change({ add: [zhang, ada] })
    expect(await guestsIn(await change({ add: [{ ...zhang, name: '张三丰' }] }))).toEqual([
      { ...zhang, name: '张三丰' },
      ada,
    ])
  })

  it.each(['keep', 'reset'] as const)(
    'stay when something else of the meeting changes, and nothing else changes with them (omitted fields: %s)',
    async (mode) => {
      const { olga, id, kept } = await meetingOfOlga()
      const before = await kept()
      await setMode(mode)
      await changeGuests(olga, { id, add: [zhang] })
      const guests = [{ area: '86', phone_number: zhang.phone, guest_name: zhang.name }]
      expect(await kept()).toEqual({ ...before, guests })
      await changeMeeting(olga, { id, subject: 'Trade fair' })
      expect(await kept()).toEqual({ ...before, guests, subject: 'Trade fair' })
    },
  )

  it("are the creator's alone to see and to change", async () => {
    const { olga, id, browser, kept } = await meetingOfOlga()
    await changeGuests(olga, { id, add: [zhang] })
    const before = await kept()
    const { read, change } = browser('paul')
    for (const refused of [await read(), await change({ add: [ada] })]) {
      expect(refused.status).toBe(403)
      expect(await refused.text()).not.toContain(zhang.phone)
    }
    expect(await kept()).toEqual(before)
  })

  it('are refused by the line that is wrong, before anything changes', async () => {
    const { browser, kept } = await meetingOfOlga()
    const { change } = browser('olga')
    await change({ add: [zhang] })
    const before = await kept()
    const wrong = await change({ add: [ada, { area: '+86', phone: '138 0000' }] })
    expect(await wrong.json()).toMatchObject({
      code: 'invalid_input',
      errors: [
        { path: 'add.1.area', code: 'area_digits' },
        { path: 'add.1.phone', code: 'phone_digits' },
      ],
    })
    expect(await kept()).toEqual(before)
  })
  it('are as many as a meeting takes, in several requests, and one more is refused', async () => {
    const { olga, id, browser } = await meetingOfOlga()
    const numbers = Array.from({ length: GUESTS_MAX }, (_, index) => ({ area: '1', phone: `${2_025_550_000 + index}` }))
    for (let from = 0; from < GUESTS_MAX; from += GUESTS_AT_ONCE_MAX) {
      await changeGuests(olga, { id, add: numbers.slice(from, from + GUESTS_AT_ONCE_MAX) })
    }
    const { read, change } = browser('olga')
    expect(await (await change({ add: [zhang] })).json()).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'add', code: 'too_many_guests' }],
    })
    expect(await guestsIn(await read())).toEqual(numbers)
  })
})
