import { createCipheriv } from 'node:crypto'
import { expect, it } from 'vitest'
import { explainContent } from './explain-content'

const [aesKey, previousAesKey, another] = ['A'.repeat(43), `${'B'.repeat(42)}A`, `${'C'.repeat(42)}A`]
const base64 = (text: string) => Buffer.from(text).toString('base64')
const event = '{"event":"meeting.started","subject":"周会"}'

function encrypted(text: string, with_ = aesKey): string {
  const key = Buffer.from(`${with_}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}

it.each([
  ['no Base64', 'not_base64', '%%%', aesKey],
  ['one digit too many', 'not_base64', 'AAAAA', aesKey],
  ['JSON that is no event', 'no_event', encrypted('{"payload":[]}'), aesKey],
  ['JSON that is no event, in the clear', 'no_event', base64('{"payload":[]}'), null],
  ['encrypted with the key before the last rotation', 'previous_aes_key', encrypted(event, previousAesKey), aesKey],
  ['encrypted with another key', 'other_aes_key', encrypted(event, another), aesKey],
  ['encrypted where there is no key', 'no_aes_key', encrypted(event, another), null],
  ['text that is no JSON', 'not_json', base64('hello'), aesKey],
  ['half an event', 'not_json', base64(event.slice(0, 12)), null],
  ['bytes that are no whole blocks', 'cut_off', Buffer.alloc(41, 0xff).toString('base64'), aesKey],
])('%s is explained as %s', (_, expected, data, key) => {
  expect(explainContent(data, { aesKey: key, previousAesKey })).toBe(expected)
})
