import { useEffect, useState } from 'react'

const HALF_MINUTE = 30_000

/** The time, moving every half minute; states and the line for now follow it. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
