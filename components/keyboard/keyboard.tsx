'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type NavigationEntry, navigationFor, type Role, tenantPath } from '../layout/navigation'
import { showOverlay, useOverlay } from './overlay'
import { useShortcut } from './use-shortcut'

const HelpDialog = dynamic(() => import('./help-dialog').then((module) => module.HelpDialog), { ssr: false })

/** Pages that `g` and a letter lead to. */
const letters: Partial<Record<NavigationEntry['page'], string>> = {
  today: 't',
  meetings: 'm',
  ended: 'e',
  accounts: 'a',
}

/** The shortcuts of every page of a tenant, and what they call up. */
export function Keyboard({ slug, role }: { slug: string; role: Role }) {
  const t = useTranslations('keyboard.actions')
  const router = useRouter()
  const overlay = useOverlay()
  useShortcut({ key: 'c', description: t('schedule'), run: () => router.push(tenantPath(slug, '/meetings/new')) })
  useShortcut({ key: '?', description: t('help'), run: () => showOverlay('help') })
  return (
    <>
      {navigationFor(role).map(
        (entry) => letters[entry.page] && <PageShortcut key={entry.page} slug={slug} entry={entry} />,
      )}
      {overlay === 'help' && <HelpDialog onClose={() => showOverlay(undefined)} />}
    </>
  )
}

function PageShortcut({ slug, entry: { page, path } }: { slug: string; entry: NavigationEntry }) {
  const t = useTranslations()
  const router = useRouter()
  useShortcut({
    key: `g ${letters[page]}`,
    description: t('keyboard.actions.goTo', { page: t(`layout.pages.${page}`) }),
    run: () => router.push(tenantPath(slug, path)),
  })
  return null
}
