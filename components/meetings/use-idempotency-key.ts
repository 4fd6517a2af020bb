import { useRef } from 'react'

/** One key per form: repeating the same body is one meeting; a changed body is another request. */
export function useIdempotencyKey() {
  const sent = useRef({ body: '', key: '' })
  return {
    keyOf(body: unknown): string {
      const text = JSON.stringify(body)
      if (sent.current.body !== text) sent.current = { body: text, key: crypto.randomUUID() }
      return sent.current.key
    },
    /** The next sending is a new request, whatever came of the last one. */
    forget(): void {
      sent.current = { body: '', key: '' }
    },
  }
}
