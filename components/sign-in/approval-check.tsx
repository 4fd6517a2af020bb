'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 4_000

/** Asks the server for the page again every few seconds; once an admin has decided, the answer leads elsewhere. */
export function ApprovalCheck() {
  const router = useRouter()
  useEffect(() => {
    const check = () => document.visibilityState === 'visible' && router.refresh()
    const timer = setInterval(check, EVERY)
    document.addEventListener('visibilitychange', check)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
    }
  }, [router])
  return null
}
