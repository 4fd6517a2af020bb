'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import { AccountMenu } from './account-menu'
import type { FrameProps } from './frame-props'
import { isActive, navigationFor, tenantPath } from './navigation'

/** The frame of narrow screens, within reach of the thumb. */
export function BottomBar(frame: FrameProps) {
  const t = useTranslations('layout')
  const pathname = usePathname()
  const { slug } = frame.tenant
  const links = navigationFor(frame.person.role).filter(({ bar }) => bar)
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-sidebar/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl items-stretch px-2">
        {links.map(({ page, path, icon: Icon }) => {
          const href = tenantPath(slug, path)
          const active = isActive(pathname, href, path)
          return (
            <li key={page} className="flex-1">
              <Link
                href={href}
                aria-current={active ? 'page' : undefined}
                className={classNames(
                  'flex h-14 flex-col items-center justify-center gap-0.5 font-medium text-12',
                  active ? 'text-accent-ink' : 'text-ink-2',
                )}
              >
                <Icon aria-hidden="true" className="size-5" />
                {t(`pages.${page}`)}
              </Link>
            </li>
          )
        })}
        <li className="flex flex-1 items-center justify-center">
          <Link
            href={tenantPath(slug, '/meetings/new')}
            aria-label={t('create.schedule')}
            className="flex h-11 w-14 items-center justify-center rounded-card bg-accent text-on-accent active:bg-accent-hover"
          >
            <Plus aria-hidden="true" className="size-5" />
          </Link>
        </li>
        <li className="flex-1">
          <AccountMenu {...frame} place="bar" />
        </li>
      </ul>
    </nav>
  )
}
