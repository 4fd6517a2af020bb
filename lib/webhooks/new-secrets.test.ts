import { expect, test } from 'vitest'
import { newSecrets } from './new-secrets'

test('makes secrets of the lengths and letters that Tencent takes, new each time', () => {
  const made = Array.from({ length: 200 }, () => newSecrets(true))
  for (const { token, aesKey } of made) {
    expect(token).toMatch(/^[A-Za-z0-9]{25}$/)
    expect(aesKey).toMatch(/^[A-Za-z0-9]{43}$/)
    const bytes = Buffer.from(`${aesKey}=`, 'base64')
    expect([bytes.length, bytes.toString('base64')]).toEqual([32, `${aesKey}=`])
  }
  expect(new Set(made.flatMap(({ token, aesKey }) => [token, aesKey])).size).toBe(400)
})

test('makes no key where deliveries are not encrypted', () => {
  expect(newSecrets(false).aesKey).toBeNull()
})
