import { useTranslations } from 'next-intl'
import { useShortcut } from '../keyboard/use-shortcut'
import type { View } from './address'

interface CalendarKeys {
  onView: (view: View) => void
  onToday: () => void
  /** Before the view changes: the focus is to stay on the grid. */
  follow: () => void
}

/** The calendar's own keys: one for each view, and one for today. */
export function useCalendarKeys({ onView, onToday, follow }: CalendarKeys): void {
  const t = useTranslations('calendar')
  const to = (view: View) => () => {
    follow()
    onView(view)
  }
  useShortcut({ key: 'd', scope: 'calendar', description: t('views.day'), run: to('day') })
  useShortcut({ key: 'w', scope: 'calendar', description: t('views.week'), run: to('week') })
  useShortcut({ key: 'm', scope: 'calendar', description: t('views.month'), run: to('month') })
  useShortcut({ key: 'a', scope: 'calendar', description: t('views.agenda'), run: to('agenda') })
  useShortcut({
    key: 't',
    scope: 'calendar',
    description: t('today'),
    run: () => {
      follow()
      onToday()
    },
  })
}
