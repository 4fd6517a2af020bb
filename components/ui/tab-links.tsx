import Link from 'next/link'
import { tabClasses, tabListClasses } from './tab-style'

interface TabLinksProps {
  /** What the tabs divide, for assistive technology. */
  name: string
  tabs: readonly { href: string; label: string; count?: string; active: boolean }[]
}

/** Views of a page that have an address: state lives in the URL. */
export function TabLinks({ name, tabs }: TabLinksProps) {
  return (
    <nav aria-label={name} className={tabListClasses}>
      {tabs.map(({ href, label, count, active }) => (
        <Link key={href} href={href} aria-current={active ? 'page' : undefined} className={tabClasses(active)}>
          {label}
          {count !== undefined && <span className="text-12 text-ink-3">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
