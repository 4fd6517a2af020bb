'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import { DropdownMenu } from '../ui/dropdown-menu'
import { Spinner } from '../ui/spinner'
import { AccountMenu } from './account-menu'
import type { FrameProps } from './frame-props'
import { isActive, type NavigationEntry, navigationFor, tenantPath } from './navigation'
import { useCreateEntries } from './use-create-entries'

/** How many pages stand left of the button in the middle. */
const BEFORE_CREATE = 2

/** The frame of narrow screens, within reach of the thumb. */
export function BottomBar(frame: FrameProps) {
  const t = useTranslations('layout')
  const { slug } = frame.tenant
  const links = navigationFor(frame.person.role).filter(({ bar }) => bar)
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-sidebar/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-xl items-stretch px-2">
        {links.slice(0, BEFORE_CREATE).map((entry) => (
          <BarLink key={entry.page} slug={slug} entry={entry} />
        ))}
        <li className="flex flex-1 items-center justify-center">
          <CreateMenu slug={slug} name={frame.person.name} />
        </li>
        {links.slice(BEFORE_CREATE).map((entry) => (
          <BarLink key={entry.page} slug={slug} entry={entry} />
        ))}
        <li className="flex-1">
          <AccountMenu {...frame} place="bar" />
        </li>
      </ul>
    </nav>
  )
}

function BarLink({ slug, entry: { page, path, icon: Icon } }: { slug: string; entry: NavigationEntry }) {
  const t = useTranslations('layout.pages')
  const href = tenantPath(slug, path)
  const active = isActive(usePathname(), href, path)
  return (
    <li className="flex-1">
      <Link
        href={href}
        aria-current={active ? 'page' : undefined}
        className={classNames(
          'flex h-14 flex-col items-center justify-center gap-0.5 font-medium text-12',
          active ? 'text-accent-ink' : 'text-ink-2',
        )}
      >
        <Icon aria-hidden="true" className="size-5" />
        {t(page)}
      </Link>
    </li>
  )
}

function CreateMenu({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('layout.create')
  const { entries, isStarting } = useCreateEntries(slug, name)
  return (
    <DropdownMenu
      name={t('menu')}
      entries={entries}
      side="top"
      className="flex h-11 w-14 items-center justify-center rounded-card bg-accent text-on-accent active:bg-accent-hover"
    >
      {isStarting ? <Spinner /> : <Plus aria-hidden="true" className="size-5" />}
    </DropdownMenu>
  )
}
