'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { FrameProps } from '../layout/frame-props'
import { type NavigationEntry, navigationFor, tenantPath } from '../layout/navigation'
import { showOverlay, useOverlay } from './overlay'
import { useShortcut } from './use-shortcut'

const HelpDialog = dynamic(() => import('./help-dialog').then((module) => module.HelpDialog), { ssr: false })

const loadPalette = () => import('../palette/palette')
const Palette = dynamic(() => loadPalette().then((module) => module.Palette), { ssr: false })

/** Pages that `g` and a letter lead to. */
const letters: Partial<Record<NavigationEntry['page'], string>> = {
  today: 't',
  meetings: 'm',
  ended: 'e',
  accounts: 'a',
}

/** The shortcuts of every page of a tenant, and what they call up. */
export function Keyboard(frame: FrameProps) {
  const { tenant, otherTenants, person } = frame
  const { slug } = tenant
  const t = useTranslations('keyboard.actions')
  const router = useRouter()
  const overlay = useOverlay()
  const close = () => showOverlay(undefined)
  useEffect(() => {
    // Whoever presses Ctrl or ⌘ may press K next: by then the palette is there.
    const fetchAhead = ({ key }: KeyboardEvent) => (key === 'Control' || key === 'Meta') && void loadPalette()
    document.addEventListener('keydown', fetchAhead)
    return () => document.removeEventListener('keydown', fetchAhead)
  }, [])
  useShortcut({ key: 'mod+k', description: t('palette'), run: () => showOverlay('palette') })
  useShortcut({ key: 'c', description: t('schedule'), run: () => router.push(tenantPath(slug, '/meetings/new')) })
  useShortcut({ key: '?', description: t('help'), run: () => showOverlay('help') })
  return (
    <>
      {navigationFor(person.role).map(
        (entry) => letters[entry.page] && <PageShortcut key={entry.page} slug={slug} entry={entry} />,
      )}
      {otherTenants.slice(0, 9).map((other, index) => (
        <TenantShortcut key={other.slug} tenant={other} place={index + 1} />
      ))}
      {overlay === 'help' && <HelpDialog onClose={close} />}
      {overlay === 'palette' && <Palette {...frame} onClose={close} />}
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

/** `g` and a digit: another organisation that this browser is signed in to, in the order of the menu. */
function TenantShortcut({ tenant: { slug, name }, place }: { tenant: FrameProps['tenant']; place: number }) {
  const t = useTranslations('keyboard.palette')
  const router = useRouter()
  useShortcut({
    key: `g ${place}`,
    description: t('switchTo', { name }),
    run: () => router.push(tenantPath(slug, '')),
  })
  return null
}
