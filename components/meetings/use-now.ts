import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The time, moving with each minute of the clock; `from` is the server's, so that both render the same page first. */
export function useNow(from: string): Date {
  const [now, setNow] = useState(() => new Date(from))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(new Date())
      timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE))
    }
    tick()
    return () => clearTimeout(timer)
  }, [])
  return now
}
