'use client'

import { LayoutTemplate } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { asProblem } from '@/lib/fetcher'
import type { ListedTemplate } from '@/lib/templates/schema'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { ErrorState } from '../ui/error-state'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import { moveByArrows } from './move-by-arrows'
import { TemplateRow } from './template-row'
import { type OpenedTemplate, useTemplates } from './use-templates'

interface TemplatesDialogProps {
  slug: string
  onChoose: (opened: OpenedTemplate) => void
  onClose: () => void
}

/** From how many on the list can be narrowed by words. */
const FIND_FROM = 8

/** One's own templates and the organisation's: to choose from by hand and by arrows, to rename and to remove. */
export function TemplatesDialog({ slug, onChoose, onClose }: TemplatesDialogProps) {
  const t = useTranslations('templates')
  const problems = useTranslations('errors.problems')
  const list = useTemplates(slug)
  const { templates, problem } = list
  const place = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [opening, setOpening] = useState<string>()
  const isThere = templates !== undefined
  useEffect(() => {
    if (!isThere) return
    // After the dialog took the focus, or it would not know where to give it back.
    const timer = setTimeout(() => place.current?.querySelector<HTMLElement>('input, [data-choose]')?.focus())
    return () => clearTimeout(timer)
  }, [isThere])

  const choose = async (listed: ListedTemplate) => {
    if (opening) return
    setOpening(listed.id)
    try {
      onChoose(await list.open(listed))
    } catch (error) {
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
      setOpening(undefined)
    }
  }
  const found = (templates ?? []).filter(({ name, about }) => hasWords(`${name} ${about.subject}`, words))
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} description={t('hint')} size="medium">
      <div ref={place} data-choices className="flex flex-col gap-3">
        {!templates && !problem && <ListSkeleton />}
        {problem && (
          <ErrorState
            title={t('failed')}
            text={problems(`${problem.code}.hint`)}
            traceId={problem.requestId}
            action={<Button onClick={list.reload}>{t('retry')}</Button>}
          />
        )}
        {templates?.length === 0 && (
          <EmptyState icon={<LayoutTemplate aria-hidden="true" />} title={t('empty')} text={t('emptyHint')} />
        )}
        {templates && templates.length >= FIND_FROM && (
          <TextField
            type="text"
            label={t('find')}
            hideLabel
            placeholder={t('find')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && found[0]) void choose(found[0])
              moveByArrows(event)
            }}
          />
        )}
        {templates && templates.length > 0 && found.length === 0 && (
          <p role="status" className="py-4 text-center text-13 text-ink-2">
            {t('noMatches')}
          </p>
        )}
        <ul className="-mx-2 flex flex-col">
          {found.map((listed) => (
            <TemplateRow
              key={listed.id}
              template={listed}
              isOpening={opening === listed.id}
              onChoose={() => void choose(listed)}
              onRename={(name) => list.rename(listed, name)}
              onRemove={() => list.remove(listed)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

const hasWords = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))

function ListSkeleton() {
  const t = useTranslations('templates')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-4 py-2">
      {['w-40', 'w-56', 'w-48'].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-3 w-72 max-w-full" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
