import { Keyboard, LogOut, MonitorSmartphone, MonitorX, RefreshCw, Unplug } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { locales } from '@/lib/messages/locale'
import type { OwnAction } from '../accounts/own-dialog'
import { showOverlay } from '../keyboard/overlay'
import { Avatar } from '../ui/avatar'
import type { MenuEntry } from '../ui/dropdown-menu'
import { toast } from '../ui/toast'
import { connectionWords } from './connection-words'
import type { FrameProps } from './frame-props'
import { signOut } from './sign-out'
import { themes } from './theme'
import { useLanguageChoice } from './use-language-choice'
import { useThemeChoice } from './use-theme-choice'

interface AccountEntries extends Pick<FrameProps, 'person' | 'connection'> {
  /** Opens the dialog of the sign-ins, or asks before something that ends them all, or the connection. */
  onAsk: (action: OwnAction | 'sign-ins') => void
}

/** What one can do with oneself: reconnect, look, language, and the ways out. */
export function useAccountEntries({ person, connection, onAsk }: AccountEntries): MenuEntry[] {
  const t = useTranslations('layout')
  const own = useTranslations('accounts.own')
  const keys = useTranslations('keyboard')
  const locale = useLocale()
  const theme = useThemeChoice()
  const chooseLanguage = useLanguageChoice()
  return [
    {
      kind: 'heading',
      label: person.name,
      hint: connectionWords(t, connection),
      icon: <Avatar name={person.name} />,
    },
    ...(connection.state !== 'fine'
      ? [
          {
            label: t('connection.reconnect'),
            hint: t(`connection.${connection.state}Text`),
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
      onChange: chooseLanguage,
    },
    { kind: 'separator' },
    {
      label: keys('help.title'),
      icon: <Keyboard aria-hidden="true" />,
      onSelect: () => showOverlay('help'),
    },
    {
      label: own('disconnect.label'),
      icon: <Unplug aria-hidden="true" />,
      onSelect: () => onAsk('disconnect'),
    },
    {
      label: own('sign-ins.label'),
      icon: <MonitorSmartphone aria-hidden="true" />,
      onSelect: () => onAsk('sign-ins'),
    },
    {
      label: own('sign-out.label'),
      icon: <MonitorX aria-hidden="true" />,
      onSelect: () => onAsk('sign-out'),
    },
    {
      label: t('account.signOut'),
      icon: <LogOut aria-hidden="true" />,
      onSelect: () => {
        signOut().catch(() => toast({ text: t('account.signOutFailed'), tone: 'danger' }))
      },
    },
  ]
}
