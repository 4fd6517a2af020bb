'use client'

import { ChevronsUpDown, Ellipsis, LogOut, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { isLocale, locales } from '@/lib/messages/locale'
import { Avatar } from '../ui/avatar'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu'
import { toast } from '../ui/toast'
import { ConnectionDot } from './connection-dot'
import type { FrameProps } from './frame-props'
import { navigationFor, tenantPath } from './navigation'
import { chooseLanguage, chooseTheme } from './preferences'
import { signOut } from './sign-out'
import { parseTheme, themes } from './theme'

/** Who is signed in, how the connection to Tencent Meeting is, look, language and the way out. */
export function AccountMenu({ tenant, person, connection, place }: FrameProps & { place: 'sidebar' | 'bar' }) {
  const t = useTranslations('layout')
  const state = t(`connection.${connection.state}`)
  const account = useAccountEntries({ person, connection })
  if (place === 'sidebar') {
    return (
      <DropdownMenu
        name={`${t('account.menu', { name: person.name })}, ${state}`}
        entries={account}
        side="top"
        className="flex w-full min-w-0 items-center gap-2.5 rounded-control p-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-hover"
      >
        <span className="relative">
          <Avatar name={person.name} />
          <ConnectionDot state={connection.state} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-13">{person.name}</span>
          <span className="block truncate text-12 text-ink-3">{t('account.role', { role: person.role })}</span>
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </DropdownMenu>
    )
  }
  const pages: MenuEntry[] = navigationFor(person.role)
    .filter(({ bar }) => !bar)
    .map(({ page, path, icon: Icon }) => ({
      label: t(`pages.${page}`),
      href: tenantPath(tenant.slug, path),
      icon: <Icon aria-hidden="true" />,
    }))
  return (
    <DropdownMenu
      name={`${t('more')}, ${state}`}
      entries={pages.length > 0 ? [...pages, { kind: 'separator' }, ...account] : account}
      side="top"
      align="end"
      className="flex h-14 w-full flex-col items-center justify-center gap-0.5 font-medium text-12 text-ink-2"
    >
      <span className="relative">
        <Ellipsis aria-hidden="true" className="size-5" />
        <ConnectionDot state={connection.state} corner="top" />
      </span>
      {t('more')}
    </DropdownMenu>
  )
}

function useAccountEntries({ person, connection }: Pick<FrameProps, 'person' | 'connection'>): MenuEntry[] {
  const t = useTranslations('layout')
  const locale = useLocale()
  const router = useRouter()
  const theme = useThemeChoice()
  const changeLanguage = async (value: string) => {
    if (!isLocale(value)) return
    await chooseLanguage(value)
    router.refresh()
  }
  return [
    {
      kind: 'heading',
      label: person.name,
      hint: t(`connection.${connection.state}`),
      icon: <Avatar name={person.name} />,
    },
    ...(connection.state === 'attention'
      ? [
          {
            label: t('connection.reconnect'),
            hint: t('connection.attentionText'),
            href: connection.reconnectHref,
            plain: true,
            icon: <RefreshCw aria-hidden="true" />,
          },
        ]
      : []),
    { kind: 'separator' },
    {
      kind: 'choice',
      label: t('account.theme'),
      value: theme.value,
      options: themes.map((value) => ({ value, label: t(`themes.${value}`) })),
      onChange: theme.choose,
    },
    { kind: 'separator' },
    {
      kind: 'choice',
      label: t('account.language'),
      value: locale,
      options: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
      onChange: (value) => void changeLanguage(value),
    },
    { kind: 'separator' },
    {
      label: t('account.signOut'),
      icon: <LogOut aria-hidden="true" />,
      onSelect: () => {
        signOut().catch(() => toast({ text: t('account.signOutFailed'), tone: 'danger' }))
      },
    },
  ]
}

/** The look of the page now, and how to change it at once and for good. */
function useThemeChoice(): { value: string; choose: (value: string) => void } {
  const [chosen, setChosen] = useState<string>()
  const choose = (value: string) => {
    const theme = parseTheme(value)
    setChosen(theme)
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    void chooseTheme(theme)
  }
  const current = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return { value: chosen ?? parseTheme(current), choose }
}
