import { parse } from 'lossless-json'

/**
 * Parses JSON without losing digits: an integer that a number cannot hold exactly (beyond 2^53 - 1) becomes the string
 * of its digits, every other number a number. A repeated key keeps its last value. Throws SyntaxError.
 */
export function parseJson(text: string): unknown {
  try {
    return parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxError('JSON is nested too deeply')
    throw error
  }
}

/** The one text of a request body: what is signed is what is sent. Large ids are strings in our types and stay strings. */
export function stringifyJson(value: Record<string, unknown>): string {
  return JSON.stringify(value)
}

function parseNumber(text: string): number | string {
  const value = Number(text)
  const isInteger = /^-?\d+$/.test(text)
  return isInteger && !Number.isSafeInteger(value) ? text : value
}
