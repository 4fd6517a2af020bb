import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OwnAction } from '../accounts/own-dialog'
import type { MenuEntry } from '../ui/dropdown-menu'
import { DropdownMenuList } from '../ui/dropdown-menu-list'
import { lazily } from '../ui/lazily'
import type { OpenedMenu } from '../ui/menu-button'
import type { FrameProps } from './frame-props'
import { navigationFor, tenantPath } from './navigation'
import { pageIcons } from './page-icons'
import { useAccountEntries } from './use-account-entries'

const OwnDialog = lazily(() => import('../accounts/own-dialog').then((module) => module.OwnDialog))

const SignInsDialog = lazily(() => import('../accounts/sign-ins-dialog').then((module) => module.SignInsDialog))

interface AccountMenuListProps extends OpenedMenu, Pick<FrameProps, 'tenant' | 'person' | 'connection'> {
  /** Also the pages that have no place in the bar of a narrow screen. */
  withPages?: boolean
}

/** The opened account menu, and the dialogs that it asks in. */
export function AccountMenuList({ tenant, person, connection, withPages = false, ...opened }: AccountMenuListProps) {
  const t = useTranslations('layout')
  const [asked, setAsked] = useState<OwnAction | 'sign-ins'>()
  const account = useAccountEntries({ person, connection, onAsk: setAsked })
  const close = () => setAsked(undefined)
  const pages: MenuEntry[] = navigationFor(person.role)
    .filter(({ bar }) => withPages && !bar)
    .map(({ page, path }) => {
      const Icon = pageIcons[page]
      return { label: t(`pages.${page}`), href: tenantPath(tenant.slug, path), icon: <Icon aria-hidden="true" /> }
    })
  return (
    <>
      <DropdownMenuList
        {...opened}
        entries={pages.length > 0 ? [...pages, { kind: 'separator' }, ...account] : account}
      />
      {asked === 'sign-ins' && <SignInsDialog tenant={tenant} onClose={close} />}
      {asked !== undefined && asked !== 'sign-ins' && <OwnDialog action={asked} tenant={tenant} onClose={close} />}
    </>
  )
}
