'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, sendJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { toast } from '../ui/toast'
import { useViews } from './use-views'

interface ViewChangeProps<Filters extends object> {
  door: string
  /** The view that one is in. */
  current: string
  filters: Filters
  isSame: (one: Filters, other: Filters) => boolean
  hrefOf: (view: SavedView<Filters>) => string
}

/** Says when the filters on the screen are not those of the view any more, and offers to keep them or to go back. */
export function ViewChange<Filters extends object>(props: ViewChangeProps<Filters>) {
  const { door, current, filters, isSame, hrefOf } = props
  const t = useTranslations('views')
  const problems = useTranslations('errors.problems')
  const { views, reload } = useViews<Filters>(door, true)
  const [isSending, setSending] = useState(false)
  const view = views?.find(({ id }) => id === current)
  const save = async ({ id, name }: SavedView<Filters>) => {
    setSending(true)
    try {
      await sendJson(`${door}/${id}`, { method: 'PATCH', body: { filters } })
      toast({ text: t('done', { name }), tone: 'success' })
    } catch (error) {
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
    }
    setSending(false)
    reload()
  }
  const isChanged = view && !isSame(view.filters, filters)
  return (
    <div role="status">
      {isChanged && (
        <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-13 text-ink-2">
          <p className="min-w-0">{t('changed', { name: view.name })}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" writes loading={isSending} onClick={() => void save(view)}>
              {t('saveChange')}
            </Button>
            <ButtonLink size="small" variant="ghost" href={hrefOf(view)}>
              {t('reset')}
            </ButtonLink>
          </div>
        </div>
      )}
    </div>
  )
}
