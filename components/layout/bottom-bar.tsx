import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AccountMenu } from './account-menu'
import { CreateMenu } from './create-menu'
import type { FrameProps } from './frame-props'
import { type NavigationEntry, navigationFor } from './navigation'
import { NavigationLink } from './navigation-link'
import { pageIcons } from './page-icons'

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
          <CreateMenu
            slug={slug}
            person={frame.person.name}
            name={t('create.menu')}
            side="top"
            icon={<Plus aria-hidden="true" className="size-5" />}
            className="flex h-11 w-14 items-center justify-center rounded-card bg-accent text-on-accent active:bg-accent-hover"
          />
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

function BarLink({ slug, entry: { page, path } }: { slug: string; entry: NavigationEntry }) {
  const t = useTranslations('layout.pages')
  const Icon = pageIcons[page]
  return (
    <li className="flex-1">
      <NavigationLink
        slug={slug}
        path={path}
        className="flex h-14 flex-col items-center justify-center gap-0.5 font-medium text-12 text-ink-2 aria-[current=page]:text-accent-ink"
      >
        <Icon aria-hidden="true" className="size-5" />
        {t(page)}
      </NavigationLink>
    </li>
  )
}
