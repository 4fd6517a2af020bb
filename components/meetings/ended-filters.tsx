'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useCallback, useEffectEvent, useState } from 'react'
import { formatCode } from '@/lib/meetings/format-code'
import { parseCode } from '@/lib/meetings/parse-code'
import { type Day, daysBetween } from '@/lib/time'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { SegmentedControl } from '../ui/segmented-control'
import { TextField } from '../ui/text-field'
import { useTypedSearch } from '../ui/use-typed-search'
import { daysOf, type EndedFilter, presets } from './ended-filter'

interface EndedFiltersProps {
  filter: EndedFilter
  today: Day
  onChange: (filter: EndedFilter) => void
  /** What else can be done with the list. */
  children?: ReactNode
}

const OWN = 'own'

/** From when, and with which words or code. Every choice counts at once. */
export function EndedFilters({ filter, today, onChange, children }: EndedFiltersProps) {
  const t = useTranslations('ended')
  const { code, q = '', span, ...others } = filter
  const { from, to } = daysOf(filter, today)
  const choose = (value: string) => {
    const days = presets.find((preset) => String(preset) === value)
    onChange({ ...filter, span: days ? { days } : { from, to } })
  }
  const lengthOf = (days: number) => (days === 365 ? t('year') : t('daysShort', { count: days }))
  return (
    <search aria-label={t('filter')} className="mb-5 flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <SegmentedControl
          name={t('range')}
          value={'days' in span ? String(span.days) : OWN}
          onChange={choose}
          options={[
            ...presets.map((days) => ({ value: String(days), label: lengthOf(days) })),
            { value: OWN, label: t('custom') },
          ]}
        />
        <WordsField
          key={code}
          searched={q}
          onWords={(words) => onChange({ ...others, span, ...(words ? { q: words } : {}) })}
          onCode={(found) => onChange({ ...others, span, code: found })}
        />
        {children && (
          <div className="ml-auto flex flex-wrap items-center gap-x-2 max-sm:[&_button]:px-2 max-sm:[&_svg]:hidden">
            {children}
          </div>
        )}
      </div>
      {'from' in span && (
        <OwnSpan
          key={`${from} ${to}`}
          {...{ from, to, today }}
          onChange={(next) => onChange({ ...filter, span: next })}
        />
      )}
      {code && (
        <p role="status" className="flex flex-wrap items-center gap-x-2 text-13 text-ink-2">
          {t('onlyCode', { code: formatCode(code) })}
          <Button variant="ghost" size="small" onClick={() => onChange({ ...others, span })}>
            <X aria-hidden="true" />
            {t('clear')}
          </Button>
        </p>
      )}
    </search>
  )
}

interface WordsFieldProps {
  searched: string
  onWords: (q: string) => void
  onCode: (code: string) => void
}

/** Words of the subject narrow the list once the typing rests; a code in what was typed or pasted is taken as a code. */
function WordsField({ searched, onWords, onCode }: WordsFieldProps) {
  const t = useTranslations('ended')
  const take = useEffectEvent((text: string) => {
    const code = parseCode(text)
    if (code) onCode(code)
    else onWords(text.trim())
  })
  const rest = useCallback((text: string) => take(text), [])
  const [typed, type] = useTypedSearch(searched, rest)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(typed)
  }
  return (
    <form onSubmit={submit} className="w-full sm:w-72">
      <TextField
        type="search"
        label={t('words')}
        hideLabel
        icon={<Search />}
        placeholder={t('wordsHint')}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => {
          const code = parseCode(event.clipboardData.getData('text'))
          if (!code) return
          event.preventDefault()
          onCode(code)
        }}
      />
    </form>
  )
}

interface OwnSpanProps {
  from: Day
  to: Day
  today: Day
  onChange: (span: { from: Day; to: Day }) => void
}

/** Two days of one's own; they count once both are there and in order. */
function OwnSpan({ from, to, today, onChange }: OwnSpanProps) {
  const t = useTranslations('ended')
  const [days, setDays] = useState<{ from: Day | null; to: Day | null }>({ from, to })
  const isTurned = days.from !== null && days.to !== null && daysBetween(days.from, days.to) < 0
  const change = (changed: Partial<typeof days>) => {
    const next = { ...days, ...changed }
    setDays(next)
    if (next.from && next.to && daysBetween(next.from, next.to) >= 0) onChange({ from: next.from, to: next.to })
  }
  const missing = (day: Day | null) => (day === null ? t('dayRequired') : undefined)
  return (
    <div className="grid gap-3 sm:grid-cols-[repeat(2,minmax(0,15rem))]">
      <DateField
        label={t('from')}
        value={days.from}
        today={today}
        error={missing(days.from)}
        onChange={(day) => change({ from: day })}
      />
      <DateField
        label={t('to')}
        value={days.to}
        today={today}
        error={missing(days.to) ?? (isTurned ? t('orderOfDays') : undefined)}
        onChange={(day) => change({ to: day })}
      />
    </div>
  )
}
