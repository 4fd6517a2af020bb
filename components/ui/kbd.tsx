import type { ReactNode } from 'react'

/** Keys to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 items-center rounded-tag border border-line bg-sunken px-1.5 font-medium font-sans text-12 text-ink-3">
      {children}
    </kbd>
  )
}
