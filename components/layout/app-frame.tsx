import { Bell as BellSign } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LiveChanges } from '../events/live-changes'
import { Keyboard } from '../keyboard/keyboard'
import { PendingCancels } from '../meetings/pending-cancels'
import { Bell } from '../notifications/bell'
import { AccountMenu } from './account-menu'
import { BottomBar } from './bottom-bar'
import { CreateButton } from './create-button'
import type { FrameProps } from './frame-props'
import { NavigationLinks } from './navigation-links'
import { OfflineBanner } from './offline-banner'
import { SearchField } from './search-field'
import { SkipLink } from './skip-link'
import { TenantMenu } from './tenant-menu'

/** Sidebar, top bar and, on narrow screens, bottom bar round a signed-in page. The page brings its own h1. */
export function AppFrame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  const t = useTranslations('layout')
  const { slug } = frame.tenant
  return (
    <div className="min-h-dvh print:block lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col print:hidden border-line border-r bg-sidebar px-3 py-3 lg:flex">
        <TenantMenu tenant={frame.tenant} otherTenants={frame.otherTenants} />
        <nav aria-label={t('navigation')} className="mt-4 min-h-0 flex-1 overflow-y-auto">
          <NavigationLinks slug={slug} role={frame.person.role} />
        </nav>
        <AccountMenu {...frame} place="sidebar" />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-14 print:hidden items-center gap-2 border-line border-b bg-canvas/90 px-4 backdrop-blur-md sm:gap-3 lg:px-8">
          <div className="-ml-1.5 min-w-0 max-w-[45%] shrink-0 lg:hidden">
            <TenantMenu tenant={frame.tenant} otherTenants={frame.otherTenants} compact />
          </div>
          <SearchField slug={slug} />
          <div className="ml-auto flex shrink-0 items-center gap-3">
            <Bell slug={slug} icon={<BellSign aria-hidden="true" />} />
            <div className="hidden lg:block">
              <CreateButton slug={slug} name={frame.person.name} />
            </div>
          </div>
        </header>
        <OfflineBanner />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[73.75rem] flex-1 px-4 py-6 pb-28 outline-none print:p-0 sm:px-6 lg:px-8 lg:pb-16"
        >
          {children}
        </main>
      </div>
      <BottomBar {...frame} />
      <PendingCancels slug={slug} />
      <LiveChanges slug={slug} />
      <Keyboard {...frame} />
    </div>
  )
}
