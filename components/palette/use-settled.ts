import { useEffect, useState } from 'react'

/** Typing on is no new question yet. */
const SETTLED_MS = 150

/** What is typed, once nobody types on. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
