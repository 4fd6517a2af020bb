import type { z } from 'zod'

/** A value that this tab keeps: it outlives a reload and a new sign-in, and ends with the tab. */
export interface KeptInTab<Value> {
  /** What was kept, if it still reads. */
  read: () => Value | undefined
  write: (value: Value) => void
  drop: () => void
}

/** A place in the tab's storage. Where the browser keeps nothing, the page itself still holds the value. */
export function keptInTab<Value>(place: string, schema: z.ZodType<Value>): KeptInTab<Value> {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(sessionStorage.getItem(place) ?? ''))
      } catch {
        return undefined
      }
    },
    write(value) {
      try {
        sessionStorage.setItem(place, JSON.stringify(value))
      } catch {}
    },
    drop() {
      try {
        sessionStorage.removeItem(place)
      } catch {}
    },
  }
}
