'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { FrameProps } from '../layout/frame-props'
import { type NavigationEntry, navigationFor, tenantPath } from '../layout/navigation'
import { lazily } from '../ui/lazily'
import { type Overlay, showOverlay, useOverlay } from './overlay'
import { useShortcut } from './use-shortcut'

const loadHelp = () => import('./help-dialog')
const HelpDialog = lazily(() => loadHelp().then((module) => module.HelpDialog))

const loadPalette = () => import('../palette/palette')
const Palette = lazily(() => loadPalette().then((module) => module.Palette))

const loads: Record<Overlay, () => Promise<unknown>> = { palette: loadPalette, help: loadHelp }

/** Pages that `g` and a letter lead to. */
const letters: Partial<Record<NavigationEntry['page'], string>> = {
  today: 't',
  meetings: 'm',
  calendar: 'c',
  ended: 'e',
  rooms: 'r',
  accounts: 'a',
}

/** The shortcuts of every page of a tenant, and what they call up. */
export function Keyboard(frame: FrameProps) {
  const { tenant, otherTenants, person } = frame
  const { slug } = tenant
  const t = useTranslations('keyboard.actions')
  const router = useRouter()
  const overlay = useOverlay()
  // Without a connection its code may not come: then the page stays as it is.
  const call = (overlay: Overlay) =>
    void loads[overlay]().then(
      () => showOverlay(overlay),
      () => undefined,
    )
  const close = () => showOverlay(undefined)
  useEffect(() => {
    // Whoever presses Ctrl or ⌘ may press K next: by then the palette is there.
    const fetchAhead = ({ key }: KeyboardEvent) =>
      (key === 'Control' || key === 'Meta') && void loadPalette().catch(() => undefined)
    document.addEventListener('keydown', fetchAhead)
    return () => document.removeEventListener('keydown', fetchAhead)
  }, [])
  useShortcut({ key: 'mod+k', description: t('palette'), run: () => call('palette') })
  useShortcut({ key: 'c', description: t('schedule'), run: () => router.push(tenantPath(slug, '/meetings/new')) })
  useShortcut({ key: '?', description: t('help'), run: () => call('help') })
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
