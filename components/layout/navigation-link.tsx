'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isActive, tenantPath } from './navigation'

interface NavigationLinkProps {
  slug: string
  /** Of the page, below the tenant's. */
  path: string
  className: string
  children: ReactNode
}

/** A link to a page that knows whether one is there: its look follows `aria-current`. */
export function NavigationLink({ slug, path, className, children }: NavigationLinkProps) {
  const href = tenantPath(slug, path)
  const active = isActive(usePathname(), href, path)
  return (
    <Link href={href} aria-current={active ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
