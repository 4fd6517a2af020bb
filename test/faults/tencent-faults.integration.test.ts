import { expect, it } from 'vitest'
import { testInstallation } from '../installation'
import { tryTencentFaults } from './tencent-faults'

const installation = testInstallation()

it('loses and doubles no meeting under any fault of Tencent, says nothing untrue, and goes on by itself', async () => {
  const rows = await tryTencentFaults(installation.sandbox)
  expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  expect(rows.filter(({ deed, calls }) => deed !== 'list' && calls !== 1)).toEqual([])
  expect(rows.filter(({ deed, calls }) => deed === 'list' && calls > 4)).toEqual([])
  expect(rows.filter(({ deed, told }) => deed === 'list' && told !== 'done')).toEqual([])
}, 60_000)
