import { useRef, useState } from 'react'
import { z } from 'zod'
import { type ScheduleMeeting, scheduleMeeting } from '@/lib/meetings/schema'
import { keptInTab } from './kept-in-tab'

const openRequest = z.object({ body: scheduleMeeting, key: z.uuid() })
type OpenRequest = z.infer<typeof openRequest>

/**
 * The request that went out and has no definite answer. Until then it may have made a meeting: the same body goes out
 * under the same key, and another body must not go out unasked. It outlives a reload, as the draft does.
 */
export function useOpenRequest(slug: string) {
  const place = keptInTab(`schedule-request ${slug}`, openRequest)
  const [kept] = useState(place.read)
  const open = useRef<OpenRequest>(kept)
  return {
    /** What was sent before and may have been done, where it differs from what would be sent now. */
    doubtBefore: (body: ScheduleMeeting): ScheduleMeeting | undefined =>
      open.current && !isSame(open.current.body, body) ? open.current.body : undefined,
    /** Notes that this goes out now, and gives its idempotency key. */
    begin(body: ScheduleMeeting): string {
      if (!open.current || !isSame(open.current.body, body)) open.current = { body, key: crypto.randomUUID() }
      place.write(open.current)
      return open.current.key
    },
    /** There is a definite answer, or the person looked: the next sending is a new request. */
    settle(): void {
      open.current = undefined
      place.drop()
    },
  }
}

const isSame = (one: ScheduleMeeting, other: ScheduleMeeting): boolean => JSON.stringify(one) === JSON.stringify(other)
