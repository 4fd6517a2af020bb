'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import { isActive, type NavigationEntry, navigationFor, type Role, tenantPath } from './navigation'

/** The pages of the console that a role sees, in their groups. */
export function NavigationLinks({ slug, role }: { slug: string; role: Role }) {
  const t = useTranslations('layout')
  const entries = navigationFor(role)
  const main = entries.filter(({ section }) => section === 'main')
  const administration = entries.filter(({ section }) => section === 'administration')
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        {main.map((entry) => (
          <NavigationLink key={entry.page} slug={slug} entry={entry} />
        ))}
      </ul>
      {administration.length > 0 && (
        <>
          <h2 className="mt-5 mb-1 px-2.5 font-medium text-12 text-ink-3">{t('sections.administration')}</h2>
          <ul className="flex flex-col gap-0.5">
            {administration.map((entry) => (
              <NavigationLink key={entry.page} slug={slug} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function NavigationLink({ slug, entry }: { slug: string; entry: NavigationEntry }) {
  const t = useTranslations('layout.pages')
  const href = tenantPath(slug, entry.path)
  const active = isActive(usePathname(), href, entry.path)
  const Icon = entry.icon
  return (
    <li>
      <Link
        href={href}
        aria-current={active ? 'page' : undefined}
        className={classNames(
          'flex h-9 items-center gap-2.5 rounded-control px-2.5 font-medium text-13 transition-colors',
          active ? 'bg-pressed text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
        )}
      >
        <Icon aria-hidden="true" className={classNames('size-4', active ? 'text-accent-ink' : 'text-ink-3')} />
        {t(entry.page)}
      </Link>
    </li>
  )
}
