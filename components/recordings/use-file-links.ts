import { useRef, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { FileLinks, LinkKind } from '@/lib/recordings/schema'
import { openQuietly } from './open-quietly'

/**
 * Opens a file at the press. Its address is asked for then, kept by this row alone while it is good, and never part of the page; one
 * that is good no more is asked for again. `goodUntil` is the end of the address that was last asked for.
 */
export function useFileLinks(door: string) {
  const kept = useRef(new Map<LinkKind, FileLinks>())
  const [goodUntil, setGoodUntil] = useState<string>()
  const [opening, setOpening] = useState<LinkKind>()
  const [problem, setProblem] = useState<ApiProblem>()

  const open = async (kind: LinkKind): Promise<void> => {
    setOpening(kind)
    setProblem(undefined)
    try {
      const known = kept.current.get(kind)
      const isGood = known?.expiresAt && Date.parse(known.expiresAt) > Date.now()
      const { links, expiresAt } = isGood
        ? known
        : await sendJson<FileLinks>(`${door}/links`, { method: 'POST', body: { kind } })
      if (expiresAt) {
        kept.current.set(kind, { links, expiresAt })
        setGoodUntil(expiresAt)
      }
      for (const { url } of links) openQuietly(url)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setOpening(undefined)
    }
  }
  return { open, opening, goodUntil, problem }
}
