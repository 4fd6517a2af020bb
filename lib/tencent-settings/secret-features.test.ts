import { expect, it } from 'vitest'
import { capabilities } from '@/lib/tencent'
import { secretFeatures, toldOperations } from './secret-features'

it('tells everything that only the enterprise secret may do', () => {
  const secretOnly = Object.entries(capabilities).flatMap(([id, { credential }]) =>
    credential === 'enterprise' ? [id] : [],
  )
  expect([...toldOperations].sort()).toEqual(secretOnly.sort())
  expect(secretFeatures).toEqual(['people', 'roles', 'meetings', 'recordings', 'rooms', 'live'])
})
