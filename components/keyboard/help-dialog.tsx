'use client'

import { useTranslations } from 'next-intl'
import { Fragment, useSyncExternalStore } from 'react'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { Switch } from '../ui/switch'
import { keyNames } from './key-name'
import { type Shortcut, shortcutScopes } from './shortcut'
import { onShortcuts, shortcutsNow } from './shortcuts'
import { chooseSingleKeys, useSingleKeys } from './single-keys'

const none: readonly Shortcut[] = []

/** Which keys do what on the page as it is now, by where they work; and the switch that turns single keys off. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keyboard')
  const shortcuts = useSyncExternalStore(onShortcuts, shortcutsNow, () => none)
  const isOn = useSingleKeys()
  const groups = shortcutScopes
    .map((scope) => ({ scope, entries: latestOf(shortcuts.filter((shortcut) => shortcut.scope === scope)) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('help.title')} size="medium">
      <div className="flex flex-col gap-6">
        <Switch
          label={t('single.label')}
          hint={t('single.hint')}
          checked={isOn}
          onChange={(event) => chooseSingleKeys(event.target.checked)}
        />
        {groups.map(({ scope, entries }) => (
          <section key={scope} aria-labelledby={`keys-${scope}`}>
            <h3 id={`keys-${scope}`} className="mb-1 font-medium text-12 text-ink-3">
              {t(`scopes.${scope}`)}
            </h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] text-13">
              {entries.map((shortcut) => (
                <Fragment key={shortcut.key}>
                  <dt className="border-line border-b py-2">{shortcut.description}</dt>
                  <dd className="flex items-center justify-end gap-1 border-line border-b py-2 pl-4">
                    <Keys shortcut={shortcut} isOff={!isOn && shortcut.key.length === 1} />
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Keys({ shortcut, isOff }: { shortcut: Shortcut; isOff: boolean }) {
  const t = useTranslations('keyboard')
  const names = keyNames(shortcut.key)
  if (isOff) return <span className="text-12 text-ink-3">{t('help.off')}</span>
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && <span className="text-12 text-ink-3">{t('help.then')}</span>}
      <Kbd>{name}</Kbd>
    </Fragment>
  ))
}

/** Of several with the same key only the last one works. */
function latestOf(shortcuts: readonly Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.key, shortcut])).values()]
}
