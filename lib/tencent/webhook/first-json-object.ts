/** Deeper than any event; what is deeper is no event but an attempt to exhaust a recursive reader. */
const MAX_DEPTH = 64

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [...'"\\{}[]'].map((sign) =>
  sign.charCodeAt(0),
)

/**
 * The bytes of the JSON object that stands first, whatever follows it; null when none is complete or it is too deep. Works on
 * bytes, because what follows need not be text. Whether the object is valid inside is for the parser to say.
 */
export function firstJsonObject(bytes: Buffer): Buffer | null {
  const start = bytes.findIndex((byte) => byte > 0x20)
  if (start < 0 || bytes[start] !== openBrace) return null
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      at = endOfText(bytes, at)
    } else if (byte === openBrace || byte === openBracket) {
      if (++depth > MAX_DEPTH) return null
    } else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) {
      return bytes.subarray(start, at + 1)
    }
  }
  return null
}

/** Where the text that begins at a quotation mark ends; the end of all bytes when it does not. */
function endOfText(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++
    else if (bytes[at] === quote) return at
  }
  return bytes.length
}
