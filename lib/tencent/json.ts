import { parse } from 'lossless-json'

/**
 * Parses JSON without losing digits: an integer that a number cannot hold exactly (beyond 2^53 - 1) becomes the string
 * of its digits, every other number a number. A repeated key keeps its last value. Throws SyntaxError.
 */
export function parseJson(text: string): unknown {
  if (!mayHoldLongNumber.test(text)) return JSON.parse(text)
  try {
    return parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxError('JSON is nested too deeply')
    throw error
  }
}

/**
 * Sixteen digits in a row that do not begin a text. Where there are none, JSON.parse reads every number exactly, and it is
 * much faster. Most answers are so: their long ids are texts.
 */
const mayHoldLongNumber = /(?<!["\d])\d{16}/

/** The one text of a request body: what is signed is what is sent. Large ids are strings in our types and stay strings. */
export function stringifyJson(value: Record<string, unknown>): string {
  return JSON.stringify(value)
}

function parseNumber(text: string): number | string {
  const value = Number(text)
  const isInteger = /^-?\d+$/.test(text)
  return isInteger && !Number.isSafeInteger(value) ? text : value
}
