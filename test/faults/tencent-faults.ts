import { control, makeTenant } from '../make-tenant'
import { BusyPerson, type Deed, signInAll } from './busy-person'
import { callsBy } from './calls-by'
import { compare } from './compare'

/** What the sandbox can do to a call. */
const kinds = [
  { kind: 'latency', value: 1_500 },
  { kind: 'status', value: 503 },
  { kind: 'errorCode', value: 28 },
  { kind: 'reset' },
  { kind: 'hang' },
  { kind: 'truncate' },
  { kind: 'html', value: 502 },
] as const
const phases = ['before', 'after'] as const
const operationOf = {
  create: 'createMeeting',
  list: 'listUserMeetings',
  edit: 'updateMeeting',
  cancel: 'cancelMeeting',
}
const deeds = Object.keys(operationOf) as Deed[]

/** One fault at one moment of one deed, and what came of it. */
export interface FaultRow {
  fault: string
  phase: string
  deed: Deed
  told: string
  presses: number
  /** How often the operation reached Tencent. */
  calls: number
  wrong: string[]
}

interface Sandbox {
  origin: string
}

/** Lets every fault of Tencent's strike every deed once, before and after its execution, each for somebody else. */
export async function tryTencentFaults(sandbox: Sandbox): Promise<FaultRow[]> {
  const sketches = kinds.flatMap((sketch) => phases.flatMap((phase) => deeds.map((deed) => ({ sketch, phase, deed }))))
  const members = sketches.map((_, index) => ({ userid: `person-${index}`, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox, members })
  const cases = sketches.map((one, index) => ({ ...one, busy: new BusyPerson(made.person(`person-${index}`)) }))
  await signInAll(cases.map(({ busy }) => busy))
  const rows = await Promise.all(cases.map((one) => suffer(sandbox, one)))
  await control(sandbox, 'DELETE', '/faults', {})
  const calls = await callsBy(sandbox)
  return await Promise.all(
    rows.map(async ({ busy, ...row }) => ({
      ...row,
      calls: calls(busy.person.openId, operationOf[row.deed]),
      wrong: compare(busy, await busy.subjects()),
    })),
  )
}

interface FaultCase {
  sketch: (typeof kinds)[number]
  phase: (typeof phases)[number]
  deed: Deed
  busy: BusyPerson
}

async function suffer(sandbox: Sandbox, { sketch, phase, deed, busy }: FaultCase) {
  if (deed !== 'create') await busy.do('create')
  const { openId } = busy.person
  const before = busy.presses
  await control(sandbox, 'POST', '/faults', { operation: operationOf[deed], openId, phase, times: 1, ...sketch })
  const told = await busy.do(deed)
  return { busy, deed, phase, fault: sketch.kind, told, presses: busy.presses - before }
}
