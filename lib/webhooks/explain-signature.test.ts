import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { explainSignature } from './explain-signature'

const token = 'TokenTokenTokenTokenToken'
const previousToken = 'BeforeBeforeBeforeBeforeB'
const aesKey = 'K'.repeat(43)
const timestamp = '1795870000000'
const nonce = '99'
const data = Buffer.from('{"event":"meeting.started","a":"~~>>??"}').toString('base64')
const body = JSON.stringify({ data })

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const sign = (...parts: string[]) => sha1(parts.sort((one, other) => (one < other ? -1 : 1)).join(''))
const explain = (signature: string, change: Partial<Parameters<typeof explainSignature>[1]> = {}) =>
  explainSignature({ token, aesKey, previousToken }, { timestamp, nonce, data, body, signature, ...change })

describe('a signature', () => {
  it('that is ours fits, and its parts are told in their order', () => {
    const signature = sign(token, timestamp, nonce, data)
    expect(explain(signature)).toEqual({
      finding: 'fits',
      part: null,
      order: ['timestamp', 'nonce', 'token', 'data'],
      ours: signature,
    })
  })

  it.each([
    [
      'made with the token before the last rotation',
      'previous_token',
      'token',
      sign(previousToken, timestamp, nonce, data),
    ],
    ['made with the EncodingAESKey', 'aes_key_as_token', 'token', sign(aesKey, timestamp, nonce, data)],
    ['made with a token that has a space', 'token_with_space', 'token', sign(`${token} `, timestamp, nonce, data)],
    ['made with a token that has a line end', 'token_with_space', 'token', sign(`${token}\n`, timestamp, nonce, data)],
    ['made without a token', 'no_token', 'token', sign('', timestamp, nonce, data)],
    ['made over the time in seconds', 'timestamp_unit', 'timestamp', sign(token, '1795870000', nonce, data)],
    [
      'made over data that are still encoded',
      'data_not_decoded',
      'data',
      sign(token, timestamp, nonce, encodeURIComponent(data)),
    ],
    ['made over the whole body', 'whole_body', 'data', sign(token, timestamp, nonce, body)],
    [
      'made over the content of the data',
      'content_signed',
      'data',
      sign(token, timestamp, nonce, Buffer.from(data, 'base64').toString()),
    ],
    ['made without the data', 'no_data', 'data', sign(token, timestamp, nonce, '')],
    ['made over parts that are not sorted', 'not_sorted', 'order', sha1(token + timestamp + nonce + data)],
    ['in capitals', 'upper_case', 'signature', sign(token, timestamp, nonce, data).toUpperCase()],
    [
      'that is another digest',
      'other_digest',
      'signature',
      createHash('sha256')
        .update(timestamp + nonce + token + data)
        .digest('hex'),
    ],
    ['that is no digest', 'not_hex', 'signature', 'abc'],
    ['that is missing', 'no_signature', 'signature', ''],
    ['made with nobody’s token', 'unknown', null, sign('another', timestamp, nonce, data)],
  ])('%s is explained as %s', (_, finding, part, signature) => {
    expect(explain(signature)).toMatchObject({ finding, part })
  })

  it('made over data that were decoded once more is explained, whichever letters that touches', () => {
    const encoded = 'a%2Bb%252F'
    expect(explain(sign(token, timestamp, nonce, 'a+b%2F'), { data: encoded })).toMatchObject({
      finding: 'data_decoded_twice',
    })
    expect(explain(sign(token, timestamp, nonce, 'a+b/'), { data: encoded })).toMatchObject({
      finding: 'data_decoded_twice',
    })
    expect(explain(sign(token, timestamp, nonce, 'a+b'), { data: 'a b' })).toMatchObject({ finding: 'plus_as_space' })
    expect(explain('x', { data: '%' })).toMatchObject({ finding: 'not_hex' })
  })

  it.each(['timestamp', 'nonce'] as const)('without its %s says so', (part) => {
    expect(explain('0'.repeat(40), { [part]: '' })).toMatchObject({ finding: `no_${part}`, part })
  })

  it('that is not ours tells of ours only the beginning, and of the tokens nothing', () => {
    const told = explain(sign(previousToken, timestamp, nonce, data))
    expect(told.ours).toBe(sign(token, timestamp, nonce, data).slice(0, 12))
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${token}|${previousToken}|${aesKey}`))
  })
})
