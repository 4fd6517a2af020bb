import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { requestSignature } from './request-signature'

interface Vector {
  name: string
  method: string
  secretId: string
  secretKey: string
  nonce: string
  timestamp: string
  uri: string
  body: string
  signature: string
}

const { request: vectors, requestNegative: wrong } = JSON.parse(
  readFileSync(new URL('../contract/signing-vectors.json', import.meta.url), 'utf8'),
) as { request: Vector[]; requestNegative: { name: string; of: string; wrongSignature: string }[] }

function signatureOf(name: string): string {
  const vector = vectors.find((each) => each.name === name)
  if (!vector) throw new Error(`no vector ${name}`)
  return requestSignature(vector.secretKey, { ...vector, url: vector.uri, body: Buffer.from(vector.body) })
}

test.each(vectors)('signs $name as published', ({ name, signature }) => {
  expect(signatureOf(name)).toBe(signature)
})

test.each(wrong)('never gives the signature of $name', ({ of, wrongSignature }) => {
  expect(signatureOf(of)).not.toBe(wrongSignature)
})
