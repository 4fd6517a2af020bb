import { usePathname, useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { type Address, readAddress, writeAddress } from './address'

/** What the page's address says, and the way to change it: with a step to go back to, or in place. */
export function useAddress() {
  const here = usePathname()
  const query = useSearchParams().toString()
  const address = useMemo(() => readAddress(new URLSearchParams(query)), [query])
  const write = (changed: Partial<Address>) => `${here}${writeAddress({ ...address, ...changed })}`
  return {
    address,
    /** The path with its query, to come back to. */
    here: query === '' ? here : `${here}?${query}`,
    go: (changed: Partial<Address>) => window.history.pushState(null, '', write(changed)),
    adjust: (changed: Partial<Address>) => window.history.replaceState(null, '', write(changed)),
  }
}
