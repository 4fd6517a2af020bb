import 'server-only'

/** A file that is sent while it is written, to be saved and never shown by the browser. */
export function download(content: ReadableStream, { filename, type }: { filename: string; type: string }): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${filename}"` }
  return new Response(content, { headers })
}
