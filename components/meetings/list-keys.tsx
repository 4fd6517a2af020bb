import { useTranslations } from 'next-intl'
import { useShortcut } from '../keyboard/use-shortcut'

interface ListKeysProps {
  /** Selects the row with this key, or takes it out. */
  onToggle: (key: string) => void
}

const rowLinks = () => [...document.querySelectorAll<HTMLElement>('[data-row] h3 a')]
const currentRow = () => document.activeElement?.closest<HTMLElement>('[data-row]')

/** Puts the focus on the row so many further on; from elsewhere on the first. */
function move(step: number): void {
  const links = rowLinks()
  const at = links.findIndex((link) => link.closest('[data-row]') === currentRow())
  const link = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}

/** The keys of the list: j and k go from row to row, x selects the one that has the focus. */
export function ListKeys({ onToggle }: ListKeysProps) {
  const t = useTranslations('list.keys')
  useShortcut({ key: 'j', scope: 'list', description: t('next'), repeats: true, run: () => move(1) })
  useShortcut({ key: 'k', scope: 'list', description: t('previous'), repeats: true, run: () => move(-1) })
  useShortcut({
    key: 'x',
    scope: 'list',
    description: t('select'),
    run: () => {
      const key = currentRow()?.dataset.row
      if (key) onToggle(key)
    },
  })
  return null
}
