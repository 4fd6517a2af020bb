import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'

const random = (bytes = 32) => randomBytes(bytes).toString('base64')

const complete = {
  PUBLIC_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://localhost/none',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  TENCENT_PLATFORMS: '{}',
}
const ringOf = (keys: string | undefined) => parseEnv({ ...complete, ENCRYPTION_KEYS: keys }).ENCRYPTION_KEYS

describe('ENCRYPTION_KEYS', () => {
  it('holds keys in their order, the active one first', () => {
    const [one, two] = [random(), random()]
    const ring = ringOf(`k2:${two}, k1:${one}`)
    expect(ring.map(({ id, bytes }) => [id, bytes.toString('base64')])).toEqual([
      ['k2', two],
      ['k1', one],
    ])
  })

  const malformed = 'each key is id:base64 of 32 random bytes'
  const same = random()
  it.each([
    ['nothing', undefined, 'expected string'],
    ['an empty text', '', malformed],
    ['a comma too many', `k1:${random()},`, malformed],
    ['a key without an id', random(), malformed],
    ['an id with other letters', `k_1:${random()}`, malformed],
    ['an id that is too long', `${'k'.repeat(17)}:${random()}`, malformed],
    ['a key of 31 bytes', `k1:${random(31)}`, malformed],
    ['a key of 33 bytes', `k1:${random(33)}`, malformed],
    ['hex in place of base64', `k1:${randomBytes(32).toString('hex')}`, malformed],
    ['base64 with something in between', `k1:${random().replace(/.$/, ' =')}`, malformed],
    ['something behind the key', `k1:${random()}:x`, malformed],
    ['zeros', `k1:${Buffer.alloc(32).toString('base64')}`, malformed],
    ['a passphrase', `k1:${Buffer.from('correct-horse-battery-staple-32b').toString('base64')}`, malformed],
    ['letters of hex for bytes', `k1:${Buffer.from(randomBytes(16).toString('hex')).toString('base64')}`, malformed],
    ['one id twice', `k1:${random()},k1:${random()}`, 'two keys have the same id'],
    ['one key twice', `k1:${same},k2:${same}`, 'two ids have the same key'],
  ])('refuses %s, and repeats no value', (_, keys, reason) => {
    const refuse = () => ringOf(keys)
    expect(refuse).toThrow(/^The environment is not complete.*\n {2}ENCRYPTION_KEYS/)
    expect(refuse).toThrow(reason)
    const secret = keys?.split(':')[1] || undefined
    if (secret) expect(refuse).not.toThrow(secret)
  })

  it('has no value in the example that anybody could leave as it is', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const secrets = example.split('\n').filter((line) => /^(ENCRYPTION_KEYS|NEXTAUTH_SECRET)/.test(line))
    expect(secrets).toEqual(['NEXTAUTH_SECRET=', 'ENCRYPTION_KEYS='])
  })
})
