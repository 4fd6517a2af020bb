'use client'

import { ClipboardPaste, LayoutTemplate } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { PasteNotice } from '../meetings/paste-notice'
import { lengthOf, type ScheduleValues, toBody } from '../meetings/schedule-values'
import type { FormState } from '../meetings/use-form-state'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { AGAIN_ID } from './again-link'
import { FilledNotice } from './filled-notice'
import { fromTemplate } from './template-values'
import type { Filling } from './use-filling'
import type { OpenedTemplate } from './use-templates'

const AgainFiller = lazily(() => import('./again-filler').then((module) => module.AgainFiller))
const PasteDialog = lazily(() => import('../meetings/paste-dialog').then((module) => module.PasteDialog))
const loadTemplates = () => import('./templates-dialog')
const TemplatesDialog = lazily(() => loadTemplates().then((module) => module.TemplatesDialog))

interface FormSourcesProps {
  slug: string
  form: Pick<FormState, 'values'>
  filling: Filling
  /** Takes the text of an invitation; says whether it was one. */
  onPaste: (text: string) => boolean
}

/** The ways to a form that is filled already, and what came of it; `?from=` opens one of them at once. */
export function FormSources({ slug, form, filling, onPaste }: FormSourcesProps) {
  const t = useTranslations()
  const here = usePathname()
  const query = useSearchParams()
  const asked = query.get('from')
  const again = query.get('again')
  const [opened, setOpened] = useState<'invitation' | 'template'>()
  const entry = useRef<HTMLButtonElement>(null)
  const open = opened ?? (asked === 'invitation' || asked === 'template' ? asked : undefined)
  // So that the same way leads here again, and a reload does not fill over what is typed.
  const clearQuery = () => window.history.replaceState(null, '', here)
  const close = () => {
    setOpened(undefined)
    if (asked) clearQuery()
  }
  const choose = ({ template, rooms, missing }: OpenedTemplate) => {
    const { name, gone } = template
    const next = fromTemplate(form.values, template, rooms)
    filling.fill(next, { kind: 'template', name, gone, missing }, isAsLong(form.values, next) ? [] : ['length'])
    close()
  }
  const undo = () => {
    filling.undo()
    // The button goes away with what it took back.
    entry.current?.focus()
  }
  const { filled } = filling
  return (
    <>
      <div className="-mb-3 -ml-2.5 flex flex-wrap">
        <Button variant="ghost" size="small" ref={entry} onClick={() => setOpened('invitation')}>
          <ClipboardPaste aria-hidden="true" />
          {t('fromText.paste.entry')}
        </Button>
        <Button
          variant="ghost"
          size="small"
          onPointerEnter={() => void loadTemplates().catch(() => undefined)}
          onClick={() => setOpened('template')}
        >
          <LayoutTemplate aria-hidden="true" />
          {t('templates.entry')}
        </Button>
      </div>
      {again && AGAIN_ID.test(again) && (
        <AgainFiller
          key={again}
          {...{ slug, form, filling }}
          id={again}
          occurrence={query.get('occurrence')}
          onDone={clearQuery}
        />
      )}
      {filled?.source.kind === 'invitation' && (
        <PasteNotice {...{ slug, filling }} invitation={filled.source.invitation} onUndo={undo} />
      )}
      {filled && filled.source.kind !== 'invitation' && (
        <FilledNotice filling={filling} source={filled.source} onUndo={undo} />
      )}
      {open === 'invitation' && <PasteDialog fill={onPaste} onClose={close} />}
      {open === 'template' && <TemplatesDialog slug={slug} onChoose={choose} onClose={close} />}
    </>
  )
}

const isAsLong = (one: ScheduleValues, other: ScheduleValues): boolean =>
  lengthOf(toBody(one)) === lengthOf(toBody(other))
