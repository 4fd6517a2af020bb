import { useRef } from 'react'

/** One key per form: repeating the same body is one meeting; a changed body is another request. */
export function useIdempotencyKey(): (body: unknown) => string {
  const sent = useRef({ body: '', key: '' })
  return (body) => {
    const text = JSON.stringify(body)
    if (sent.current.body !== text) sent.current = { body: text, key: crypto.randomUUID() }
    return sent.current.key
  }
}
