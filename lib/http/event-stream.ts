import 'server-only'

/** An answer that goes on: server-sent events, which nothing on the way may hold back, pack or keep; see also guard-answers. */
export function eventStream(content: ReadableStream<Uint8Array>): Response {
  return new Response(content, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
