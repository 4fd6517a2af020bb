import { asEnterprise, asPerson, type Call, type Corp, control, type Reply, type Request } from './client'

export type Mode = 'secret' | 'oauth'
export const MODES: Mode[] = ['secret', 'oauth']

/** An enterprise of a test's own, and ann, its administrator, who calls it in one of the two ways. */
export interface Scene {
  origin: string
  mode: Mode
  corp: Corp
  /** Calls as ann, or as somebody else. */
  call(request: Request, userid?: string): Promise<Reply>
  /** Calls as ann in the way of the mode. */
  callAs(mode: Mode, request: Request): Promise<Reply>
  /** The same, where anything but success is a mistake of the test. */
  ask<Answer = Record<string, unknown>>(request: Request, userid?: string): Promise<Answer>
  /** How the caller names a person: by userid, or by the open_id of the application. */
  id(userid: string): string
  control<Answer>(path: string, body?: object, method?: string): Promise<Answer>
}

const SKETCH = {
  departments: [{ name: '质量部' }, { name: '质量组', parent: '质量部' }],
  rooms: [
    { name: '会议室测试1', city: '广州', building: '大厦', floor: '10', description: 'hello' },
    { name: '会议室测试2', city: '西安', building: '广场', floor: '19', accountType: 1 },
  ],
  people: [
    { userid: 'ann', name: '安', isAdmin: true, email: '', department: '质量组' },
    { userid: 'ben', name: 'Ben' },
    { userid: 'cleo', name: 'Cleo' },
  ],
  apps: [{ callbacks: ['http://localhost:3999'] }],
  credentials: [{}],
}

/** Founds an enterprise and prepares its callers. */
export async function openScene(origin: string, mode: Mode): Promise<Scene> {
  const corp = await control<Corp>(origin, 'corps', SKETCH)
  const callers = new Map<string, Promise<Call>>()
  const callerOf = (userid: string) => {
    const known = callers.get(userid)
    const caller = known ?? callerFor(origin, corp, mode, userid)
    callers.set(userid, caller)
    return caller
  }
  const call = async (request: Request, userid = 'ann') => (await callerOf(userid))(request)
  return {
    origin,
    mode,
    corp,
    call,
    async callAs(other, request) {
      return (await callerFor(origin, corp, other, 'ann'))(request)
    },
    async ask<Answer>(request: Request, userid?: string) {
      const reply = await call(request, userid)
      if (reply.status !== 200) throw new Error(`${request.method} ${request.path}: ${reply.status} ${reply.text}`)
      return reply.json as Answer
    },
    id: (userid) => idOf(corp, mode, userid),
    control: (path, body, method) => control(origin, path, body, method),
  }
}

async function callerFor(origin: string, corp: Corp, mode: Mode, userid: string): Promise<Call> {
  return mode === 'oauth' ? asPerson(origin, corp, userid) : asEnterprise(origin, corp)
}

function idOf(corp: Corp, mode: Mode, userid: string): string {
  const person = corp.people.find((each) => each.userid === userid)
  const openId = person?.openIds[corp.apps[0]?.sdkId ?? '']
  if (openId === undefined) throw new Error(`there is no ${userid}`)
  return mode === 'oauth' ? openId : userid
}
