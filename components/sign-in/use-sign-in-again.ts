import { usePathname, useSearchParams } from 'next/navigation'
import { signInAddress } from '../meetings/problem-notice'

/** Where to sign in again and come back to this very address, whatever is open in it. */
export function useSignInAgain(): string {
  const path = usePathname()
  const search = useSearchParams().toString()
  // Pages that ask for it live below /t/{tenant}.
  const slug = path.split('/')[2] ?? ''
  return signInAddress(slug, search ? `${path}?${search}` : path)
}
