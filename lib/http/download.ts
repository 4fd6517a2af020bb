import 'server-only'

/** A file, sent while it is written where it is long; to be saved and never shown by the browser. */
export function download(
  content: ReadableStream | string,
  { filename, type }: { filename: string; type: string },
): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${filename}"` }
  return new Response(content, { headers })
}
