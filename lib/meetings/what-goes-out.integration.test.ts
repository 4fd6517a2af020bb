import { beforeAll, describe, expect, it } from 'vitest'
import { GET as readDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as byCodeDoor } from '@/app/api/t/[tenant]/meetings/by-code/[code]/route'
import { GET as listDoor, POST as scheduleDoor } from '@/app/api/t/[tenant]/meetings/route'
import { askSandbox } from '@/test/ask-sandbox'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { requestsAt } from '@/test/requests-at'
import { signIn } from '@/test/sign-in'

// What reaches Tencent Meeting of what a browser sends.

const installation = testInstallation()
const made: { tenant?: TestTenant; cookie: string } = { cookie: '' }

beforeAll(async () => {
  made.tenant = await makeTenant({ sandbox: installation.sandbox })
  made.cookie = await signIn(made.tenant.person('olga'))
})

const olga = () => ({ cookie: made.cookie, tenant: (made.tenant as TestTenant).tenant })
const arrivedSince = async (since: number) => requestsAt(installation.sandbox, since)
const lastId = async () => (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0

it('is none of the headers that a browser sends: the server’s own are the only ones', async () => {
  const since = await lastId()
  const tencents = ['AccessToken', 'OpenId', 'AppId', 'SdkId', 'X-TC-Key', 'X-TC-Nonce', 'X-TC-Signature']
  const hops = ['X-TC-Registered', 'Authorization', 'TE', 'X-Forwarded-Host', 'Forwarded', 'User-Agent', 'Accept']
  const { slug } = olga().tenant
  const headers = new Headers({ cookie: made.cookie })
  for (const name of [...tencents, ...hops]) headers.set(name, 'planted-by-a-browser')
  const request = new Request(`http://localhost:3000/api/t/${slug}/meetings`, { headers })
  expect((await listDoor(request, { params: Promise.resolve({ tenant: slug }) })).status).toBe(200)
  const [seen, ...more] = await arrivedSince(since)
  expect(more).toEqual([])
  expect(JSON.stringify(seen)).not.toMatch(/planted-by-a-browser|-session=/)
  const names = Object.keys(seen?.headers ?? {}).map((name) => name.toLowerCase())
  expect(names).toEqual(expect.arrayContaining(['accesstoken', 'openid', 'x-tc-nonce', 'x-tc-timestamp']))
})

describe('an id or code that is none', () => {
  const tricks = [
    '../users',
    '..%2fusers',
    '%2e%2e',
    '//evil.example',
    'https://evil.example/',
    '@evil.example',
    '1;a=b',
    '1\\2',
    '1\0',
    '1%00',
    '1\r\nX-Evil: 1',
    '１',
    '．．／users',
    '1?a=b',
    '1#a',
  ]

  it.each(tricks)('%j is refused, and nothing is sent', async (trick) => {
    const since = await lastId()
    const byId = await callDoor(readDoor, { ...olga(), params: { id: trick } })
    expect(byId.status).toBe(404)
    const byCode = await callDoor(byCodeDoor, { ...olga(), params: { code: `x${trick}` } })
    expect([400, 404]).toContain(byCode.status)
    expect(await arrivedSince(since)).toEqual([])
  })
})

it('is a text with line breaks, NUL and any letters as it was typed, or nothing', async () => {
  const typed = ['a\r\nX-Evil: 1\r\n\r\nGET /v1/users HTTP/1.1', '会议 🎥 \u202e', '"},{"a":"', 'é\u0000']
  for (const subject of typed) {
    const since = await lastId()
    const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000)
    const body = {
      subject,
      startsAt: startsAt.toISOString().replace('.000', ''),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString().replace('.000', ''),
    }
    const answer = await callDoor(scheduleDoor, { ...olga(), body })
    const arrived = await arrivedSince(since)
    for (const { headers } of arrived) expect(Object.keys(headers).join().toLowerCase()).not.toContain('x-evil')
    if (answer.status !== 201) {
      expect([400, 422], await answer.clone().text()).toContain(answer.status)
      continue
    }
    const { id } = (await answer.json()) as { id: string }
    const path = `/v1/meetings/${id}?userid=olga&instanceid=1`
    const stored = (await askSandbox(made.tenant as TestTenant, installation.sandbox, path)) as { subject?: string }
    expect(
      (stored as { meeting_info_list?: { subject: string }[] }).meeting_info_list?.[0]?.subject ?? stored.subject,
    ).toBe(subject.trim())
  }
})
