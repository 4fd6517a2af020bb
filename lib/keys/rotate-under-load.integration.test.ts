import { expect, it } from 'vitest'
import { addConnections } from '@/test/add-connections'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { newKey, setKeyRing } from '@/test/key-ring'
import { makeTenant } from '@/test/make-tenant'
import { startOperator } from '@/test/run-command'
import { type BrokerTask, startBrokerProcess } from '@/test/start-broker-process'
import { countByKey, countSealed } from './count-sealed'

const installation = testInstallation()
const PROCESSES = 2
const userids = ['ann', 'ben', 'cyd', 'dee'] as const

it('fails no call and no refresh of other processes while everything is sealed anew', async () => {
  const oldKey = newKey('k1')
  setKeyRing(oldKey)
  const members = userids.map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  for (const userid of userids) await connect(made, userid)
  await addConnections(made, 4_000)
  setKeyRing(newKey('k2'), oldKey)
  const brokers = await Promise.all(Array.from({ length: PROCESSES }, startBrokerProcess))
  let isOver = false
  let rounds = 0
  const rotation = startOperator('keys.ts', ['rotate']).ended.finally(() => {
    isOver = true
  })
  const work = async (): Promise<void> => {
    while (!isOver) {
      const people = await Promise.all(userids.map((userid) => personContext(made, userid)))
      const connections = people.map(({ tenant, connection }) => ({
        ...{ tenantId: tenant.id, id: connection?.id ?? '', version: connection?.version ?? 0 },
      }))
      const calls = people.map(
        ({ tenant, actor }): BrokerTask => ({
          ...{ kind: 'call', tenantId: tenant.id, membershipId: actor.membershipId, times: 2 },
        }),
      )
      for (const broker of brokers) for (const task of calls.slice(0, 2)) await broker.run(task)
      await Promise.all(brokers.map((broker) => broker.run({ kind: 'refresh', connections: connections.slice(2) })))
      rounds++
    }
  }
  try {
    const [{ code, stderr }] = await Promise.all([rotation, work()])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  } finally {
    await Promise.all(brokers.map((broker) => broker.kill()))
  }
  expect(rounds).toBeGreaterThan(1)
  expect([...countByKey(await countSealed()).keys()]).toEqual(['k2'])
}, 120_000)
