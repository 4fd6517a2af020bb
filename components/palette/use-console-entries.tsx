import { Building2, Keyboard, Languages, LayoutTemplate, LogOut, Palette as Look, Plus, Zap } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { createElement } from 'react'
import { locales } from '@/lib/messages/locale'
import { showOverlay } from '../keyboard/overlay'
import type { FrameProps } from '../layout/frame-props'
import { navigationFor, tenantPath } from '../layout/navigation'
import { pageIcons } from '../layout/page-icons'
import { signOut } from '../layout/sign-out'
import { themes } from '../layout/theme'
import { useLanguageChoice } from '../layout/use-language-choice'
import { useThemeChoice } from '../layout/use-theme-choice'
import { useQuickMeeting } from '../meetings/use-quick-meeting'
import { toast } from '../ui/toast'
import type { PaletteEntry } from './palette-entry'

/** What the console itself offers: its pages, a new meeting, other organisations, look and language, the way out. */
export function useConsoleEntries({ tenant, otherTenants, person }: FrameProps): PaletteEntry[] {
  const t = useTranslations()
  const router = useRouter()
  const locale = useLocale()
  const theme = useThemeChoice()
  const chooseLanguage = useLanguageChoice()
  const { start } = useQuickMeeting(tenant.slug, person.name)
  const go = (path: string) => () => router.push(tenantPath(tenant.slug, path))
  const pages = navigationFor(person.role).map(
    ({ page, path }): PaletteEntry => ({
      id: `page ${page}`,
      group: 'pages',
      label: t(`layout.pages.${page}`),
      words: t(`keyboard.palette.words.${page}`),
      icon: createElement(pageIcons[page], { 'aria-hidden': true }),
      run: go(path),
    }),
  )
  const organisations = otherTenants.map(
    ({ slug, name }, index): PaletteEntry => ({
      id: `organisation ${slug}`,
      group: 'organisations',
      label: t('keyboard.palette.switchTo', { name }),
      words: `${name} ${slug}`,
      hint: index < 9 ? `G ${index + 1}` : undefined,
      icon: <Building2 aria-hidden="true" />,
      run: () => router.push(tenantPath(slug, '')),
    }),
  )
  const looks = themes
    .filter((name) => name !== theme.value)
    .map(
      (name): PaletteEntry => ({
        id: `theme ${name}`,
        group: 'settings',
        label: t('keyboard.palette.theme', { name: t(`layout.themes.${name}`) }),
        words: t('keyboard.palette.words.theme'),
        icon: <Look aria-hidden="true" />,
        run: () => theme.choose(name),
      }),
    )
  const languages = locales
    .filter((name) => name !== locale)
    .map(
      (name): PaletteEntry => ({
        id: `language ${name}`,
        group: 'settings',
        label: t(`layout.languages.${name}`),
        words: t('keyboard.palette.words.language'),
        icon: <Languages aria-hidden="true" />,
        run: () => chooseLanguage(name),
      }),
    )
  return [
    {
      id: 'schedule',
      group: 'actions',
      label: t('keyboard.actions.schedule'),
      words: t('keyboard.palette.words.schedule'),
      hint: 'C',
      icon: <Plus aria-hidden="true" />,
      run: go('/meetings/new'),
    },
    {
      id: 'template',
      group: 'actions',
      label: t('layout.create.fromTemplate'),
      words: t('keyboard.palette.words.template'),
      hint: t('layout.create.fromTemplateHint'),
      icon: <LayoutTemplate aria-hidden="true" />,
      run: go('/meetings/new?from=template'),
    },
    {
      id: 'quick',
      group: 'actions',
      label: t('layout.create.quick'),
      words: t('keyboard.palette.words.quick'),
      hint: t('layout.create.quickHint'),
      icon: <Zap aria-hidden="true" />,
      run: start,
    },
    ...pages,
    ...organisations,
    {
      id: 'add organisation',
      group: 'organisations',
      label: t('layout.tenant.add'),
      icon: <Plus aria-hidden="true" />,
      run: () => router.push('/'),
    },
    ...looks,
    ...languages,
    {
      id: 'help',
      group: 'settings',
      label: t('keyboard.help.title'),
      words: t('keyboard.palette.words.help'),
      hint: '?',
      icon: <Keyboard aria-hidden="true" />,
      run: () => showOverlay('help'),
    },
    {
      id: 'sign out',
      group: 'settings',
      label: t('layout.account.signOut'),
      words: t('keyboard.palette.words.signOut'),
      icon: <LogOut aria-hidden="true" />,
      run: () => {
        signOut().catch(() => toast({ text: t('layout.account.signOutFailed'), tone: 'danger' }))
      },
    },
  ]
}
