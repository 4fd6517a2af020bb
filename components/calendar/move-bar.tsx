'use client'

import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Minus, Plus, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { formatRange, zoneLabel } from '@/lib/time'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { type Shift, STEP } from './shift-times'
import type { Ghost } from './use-gestures'

interface MoveBarProps {
  ghost: Ghost
  timeZone: string
  /** What it would overlap there, in words. */
  warning: string | undefined
  onShift: (by: Partial<Shift>) => void
  onSave: () => void
  onAbort: () => void
}

/** Which way the arrow keys go; with Shift they change the length. */
const shifts: Record<string, Partial<Shift>> = {
  ArrowUp: { minutes: -STEP },
  ArrowDown: { minutes: STEP },
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
}
const lengths: Record<string, Partial<Shift>> = { ArrowUp: { length: -STEP }, ArrowDown: { length: STEP } }

/** Moves a meeting without dragging it: by arrow keys, or by pressing. Enter saves, Escape leaves it where it was. */
export function MoveBar({ ghost: { entry, span }, timeZone, warning, onShift, onSave, onAbort }: MoveBarProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const bar = useRef<HTMLFieldSetElement>(null)
  const latest = useRef({ onShift, onSave, onAbort })
  useEffect(() => {
    latest.current = { onShift, onSave, onAbort }
  })
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const press = (event: KeyboardEvent) => {
      const by = (event.shiftKey ? lengths : shifts)[event.key]
      const isPlain = event.target === element
      if (by) latest.current.onShift(by)
      else if (event.key === 'Enter' && isPlain) latest.current.onSave()
      else if (event.key === 'Escape') latest.current.onAbort()
      else return
      event.preventDefault()
    }
    element.addEventListener('keydown', press)
    element.focus()
    return () => element.removeEventListener('keydown', press)
  }, [])
  const step = (name: string, icon: ReactNode, by: Partial<Shift>) => (
    <IconButton name={name} icon={icon} variant="secondary" onClick={() => onShift(by)} />
  )
  return (
    <fieldset
      ref={bar}
      tabIndex={-1}
      aria-label={t('moving', { subject: entry?.subject ?? '' })}
      aria-describedby="move-keys"
      className="fixed inset-x-2 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-raised px-4 py-3 shadow-overlay lg:bottom-6 lg:left-60"
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className="truncate font-semibold text-14">{entry?.subject}</p>
        <p role="status" className="text-13 text-ink-2">
          {formatRange(span.startsAt, span.endsAt, { locale, timeZone })}{' '}
          <span className="whitespace-nowrap text-12 text-ink-3">{zoneLabel(span.startsAt, timeZone)}</span>
          {warning && (
            <span className="flex items-start gap-1.5 text-12 text-warning-ink">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
              {warning}
            </span>
          )}
        </p>
        <p id="move-keys" className="text-12 text-ink-3 pointer-coarse:sr-only">
          {t('moveKeys')}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {step(t('dayEarlier'), <ChevronLeft aria-hidden="true" />, { days: -1 })}
        {step(t('dayLater'), <ChevronRight aria-hidden="true" />, { days: 1 })}
        {step(t('earlier'), <ChevronUp aria-hidden="true" />, { minutes: -STEP })}
        {step(t('later'), <ChevronDown aria-hidden="true" />, { minutes: STEP })}
        {step(t('shorter'), <Minus aria-hidden="true" />, { length: -STEP })}
        {step(t('longer'), <Plus aria-hidden="true" />, { length: STEP })}
      </div>
      <div className="flex gap-2">
        <Button variant="ghost" onClick={onAbort}>
          {t('abort')}
        </Button>
        <Button variant="primary" onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </fieldset>
  )
}
