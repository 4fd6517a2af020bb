import { useEffect, useState } from 'react'

/** So long after the last key the list is asked for. */
const TYPING_MS = 250

/** What stands in the search box; the address follows once the typing rests, and leads where it changes by itself. */
export function useTypedSearch(searched: string, onRest: (q: string) => void): [string, (text: string) => void] {
  const [box, setBox] = useState({ text: searched, of: searched })
  if (box.of !== searched) setBox({ text: box.text.trim() === searched ? box.text : searched, of: searched })
  useEffect(() => {
    const q = box.text.trim()
    if (q === box.of) return
    const timer = setTimeout(() => onRest(q), TYPING_MS)
    return () => clearTimeout(timer)
  }, [box, onRest])
  return [box.text, (text) => setBox((before) => ({ ...before, text }))]
}
