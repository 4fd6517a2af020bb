import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { connect, exchangePair } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { requestsAt } from '@/test/requests-at'
import { createClient } from '../client'
import { createNonce } from '../create-nonce'
import { TencentError } from '../errors'
import { type Authenticator, enterpriseSecret, oauthToken } from '../sign'
import type { Operation } from './define-operation'
import { operations } from './operations'

const installation = testInstallation()
let olga: PersonContext
let person: Authenticator
let enterprise: Authenticator

beforeAll(async () => {
  const made = await makeTenant({ sandbox: installation.sandbox })
  const { secretId, secretKey, sdkId } = made.credential
  enterprise = enterpriseSecret({ appId: made.corp.corpId, sdkId, secretId, secretKey })
  const { openId } = made.person('olga')
  olga = await connect(made, 'olga')
  person = oauthToken({ accessToken: (await exchangePair(made, 'olga')).accessToken, openId })
})

const all = Object.entries(operations as unknown as Record<string, Operation>)
const ofEnterprise = all.filter(([, { auth }]) => auth.length === 1 && auth[0] === 'secret')

/** Sends an operation bare, whatever it accepts: the gateway looks at the credential before it looks at anything else. */
async function answerTo(operation: Operation, authenticator: Authenticator): Promise<number | undefined> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '1'])
  const bare: Operation = {
    ...operation,
    ...{ auth: ['oauth', 'secret'], namesPerson: false, input: z.unknown(), reply: z.unknown() },
    toRequest: () => ({ path: Object.fromEntries(names), ...(operation.method === 'GET' ? {} : { body: {} }) }),
    map: () => undefined,
  }
  const { origin } = installation.sandbox
  const facts = { restOrigin: origin, fetch, now: Date.now, nonce: createNonce, deadlineMs: 10_000 }
  try {
    await createClient({ ...facts, authenticator }).call(bare, undefined)
    return undefined
  } catch (error) {
    if (error instanceof TencentError) return error.code
    throw error
  }
}

describe("an operation that only the enterprise's secret opens", () => {
  it('is most of what speaks of the whole enterprise', () => {
    expect(ofEnterprise.length).toBeGreaterThan(15)
  })

  it.each(ofEnterprise)('%s refuses the token of a person, with the documented code', async (_, operation) => {
    expect(await answerTo(operation, person)).toBe(9042)
    expect(await answerTo(operation, enterprise)).not.toBe(9042)
  })

  it.each(ofEnterprise)(
    '%s is not sent with the token of a person, who hears what is missing',
    async (_, operation) => {
      const before = await requestsAt(installation.sandbox)
      await expect(callAsPerson(olga, operation, {})).rejects.toMatchObject({ code: 'needs_enterprise_secret' })
      expect(await requestsAt(installation.sandbox)).toHaveLength(before.length)
    },
  )
})

it.each(all.filter(([, { auth }]) => auth.includes('oauth') && auth.includes('secret')))(
  '%s, open to both, refuses neither for its kind of credential',
  async (_, operation) => {
    const answers = [await answerTo(operation, person), await answerTo(operation, enterprise)]
    expect(answers).not.toContain(190303)
    expect(answers[1]).not.toBe(9042)
  },
)
