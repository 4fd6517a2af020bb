'use client'

import { ChevronsUpDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '../ui/avatar'
import { classNames } from '../ui/class-names'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu'
import type { FrameProps } from './frame-props'
import { tenantPath } from './navigation'

interface TenantMenuProps extends Pick<FrameProps, 'tenant' | 'otherTenants'> {
  /** Fits the top bar of a narrow screen. */
  compact?: boolean
}

/** Which organisation this is, and the way to the others. */
export function TenantMenu({ tenant, otherTenants, compact = false }: TenantMenuProps) {
  const t = useTranslations('layout.tenant')
  const entries: MenuEntry[] = [
    { kind: 'heading', label: tenant.name, hint: t('current'), icon: <Avatar name={tenant.name} shape="square" /> },
    { kind: 'separator' },
    ...otherTenants.map((other) => ({
      label: other.name,
      href: tenantPath(other.slug, ''),
      icon: <Avatar name={other.name} shape="square" size="small" />,
    })),
    { label: t('add'), href: '/', icon: <Plus aria-hidden="true" /> },
  ]
  return (
    <DropdownMenu
      name={t('switch', { name: tenant.name })}
      entries={entries}
      className={classNames(
        'flex w-full min-w-0 items-center gap-2.5 rounded-control p-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-hover',
        compact && 'min-h-11',
      )}
    >
      <Avatar name={tenant.name} shape="square" size="small" />
      <span className="min-w-0 flex-1 truncate font-semibold text-14">{tenant.name}</span>
      <ChevronsUpDown
        aria-hidden="true"
        className={classNames('size-3.5 shrink-0 text-ink-3', compact && 'max-sm:hidden')}
      />
    </DropdownMenu>
  )
}
