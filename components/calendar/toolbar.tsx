import { ChevronLeft, ChevronRight, RotateCw, SlidersHorizontal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/messages/locale'
import { type Day, formatDay } from '@/lib/time'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { monthTitle } from '../ui/calendar-month'
import { DropdownMenu } from '../ui/dropdown-menu'
import { IconButton } from '../ui/icon-button'
import { SegmentedControl } from '../ui/segmented-control'
import { type Address, kinds, roles, type View, views } from './address'
import { rangeTitle } from './range-title'

interface ToolbarProps {
  view: View
  date: Day
  days: readonly Day[]
  address: Address
  isRefreshing: boolean
  onChange: (changed: Partial<Address>) => void
  onToday: () => void
  onStep: (steps: number) => void
  onRefresh: () => void
}

/** Where on the calendar one is, and the ways to elsewhere. */
export function Toolbar(props: ToolbarProps) {
  const { view, date, days, address, isRefreshing, onChange, onToday, onStep, onRefresh } = props
  const t = useTranslations('calendar')
  const locale = useLocale()
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center gap-1 pointer-coarse:gap-2">
        <Button onClick={onToday}>{t('today')}</Button>
        <IconButton name={t('before')} icon={<ChevronLeft aria-hidden="true" />} onClick={() => onStep(-1)} />
        <IconButton name={t('after')} icon={<ChevronRight aria-hidden="true" />} onClick={() => onStep(1)} />
      </div>
      <p aria-live="polite" className="mr-auto font-semibold text-16 text-ink">
        {titleOf(view, date, days, locale)}
      </p>
      <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:justify-between">
        <SegmentedControl
          name={t('view')}
          value={view}
          onChange={(next) => onChange({ view: next })}
          options={views.map((one) => ({ value: one, label: t(`views.${one}`) }))}
        />
        <span className="flex items-center gap-1 pointer-coarse:gap-2">
          <FilterMenu address={address} onChange={onChange} />
          <IconButton
            name={t('refresh')}
            icon={<RotateCw aria-hidden="true" className={isRefreshing ? 'animate-spin' : undefined} />}
            onClick={onRefresh}
          />
        </span>
      </div>
    </div>
  )
}

function titleOf(view: View, date: Day, days: readonly Day[], locale: Locale): string {
  if (view === 'month') return monthTitle(date, locale)
  if (view === 'day') return formatDay(date, locale)
  return rangeTitle(days[0] ?? date, days.at(-1) ?? date, locale)
}

const ALL = 'all'

function FilterMenu({ address, onChange }: Pick<ToolbarProps, 'address' | 'onChange'>) {
  const t = useTranslations('calendar')
  const words = useTranslations('meetings.role')
  const { role, kind, cancelled } = address
  const count = [role, kind, cancelled].filter(Boolean).length
  return (
    <DropdownMenu
      name={count > 0 ? t('filterCount', { count }) : t('filter')}
      align="end"
      className={buttonClasses('ghost', 'medium', 'px-2.5')}
      entries={[
        {
          kind: 'choice',
          label: t('myPart'),
          value: role ?? ALL,
          options: [{ value: ALL, label: t('all') }, ...roles.map((one) => ({ value: one, label: words(one) }))],
          onChange: (value) => onChange({ role: roles.find((one) => one === value) }),
        },
        { kind: 'separator' },
        {
          kind: 'choice',
          label: t('kind'),
          value: kind ?? ALL,
          options: [{ value: ALL, label: t('all') }, ...kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))],
          onChange: (value) => onChange({ kind: kinds.find((one) => one === value) }),
        },
        { kind: 'separator' },
        {
          kind: 'choice',
          label: t('cancelled'),
          value: cancelled ? 'shown' : 'hidden',
          options: [
            { value: 'hidden', label: t('hidden') },
            { value: 'shown', label: t('shown') },
          ],
          onChange: (value) => onChange({ cancelled: value === 'shown' ? true : undefined }),
        },
      ]}
    >
      <SlidersHorizontal aria-hidden="true" />
      {count > 0 && <span className="text-accent-ink">{count}</span>}
    </DropdownMenu>
  )
}
