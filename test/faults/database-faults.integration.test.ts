import { expect, it } from 'vitest'
import { testInstallation } from '../installation'
import { databaseFaults, tryDatabaseFault } from './database-faults'

const installation = testInstallation()
const trial = { milliseconds: 1_200, people: 6, everyMs: 120 }

it('loses and doubles no meeting and no connection under any fault of the database, and goes on by itself', async () => {
  const rows = []
  for (const fault of databaseFaults(installation.database.adminUrl)) {
    rows.push(await tryDatabaseFault(installation.sandbox, fault, trial))
  }
  expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  expect(rows.filter(({ done }) => done === 0)).toEqual([])
}, 120_000)
