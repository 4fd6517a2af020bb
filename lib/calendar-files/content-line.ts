/** Octets that a line may have, without its end (RFC 5545, 3.1). */
const LINE_MAX = 75

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' }

/** Signs that a calendar refuses a file for. A tab is a space; the ends of lines are left. */
const CONTROLS = /[^\P{Cc}\n]/gu

/** A text as the value of a property. */
export function escapeText(text: string): string {
  const clean = text
    .replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROLS, '')
  return clean.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/[\\;,\n]/g, (sign) => escapes[sign] ?? sign)
}

/** One property with the end of its line, folded where it is longer than a line may be; never within a character. */
export function contentLine(name: string, value: string): string {
  let [folded, octets] = ['', 0]
  for (const character of `${name}:${value}`) {
    const more = Buffer.byteLength(character)
    if (octets + more > LINE_MAX) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += more
  }
  return `${folded}\r\n`
}
