import 'server-only'

/** A file, sent while it is written where it is long; to be saved and never shown by the browser. */
export function download(
  content: ReadableStream | string,
  { filename, type }: { filename: string; type: string },
): Response {
  const headers = { 'content-type': type, 'content-disposition': writeDisposition(filename) }
  return new Response(content, { headers })
}

/** A name with other than plain signs is told twice: RFC 6266 for browsers of today, a plain one for the rest. */
function writeDisposition(filename: string): string {
  const plain = filename.replaceAll(/[^\w.-]+/g, '_')
  if (plain === filename) return `attachment; filename="${filename}"`
  const encoded = encodeURIComponent(filename.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(/['()*]/g, toPercent)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const toPercent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
