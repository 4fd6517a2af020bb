'use client'

import { BookmarkPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TemplateContent } from '@/lib/templates/schema'
import type { FormState } from '../meetings/use-form-state'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { toContent } from './template-values'

const loadDialog = () => import('./save-dialog')
const SaveDialog = lazily(() => loadDialog().then((module) => module.SaveDialog))

interface SaveFormProps {
  slug: string
  mayShare: boolean
  form: Pick<FormState, 'values' | 'passes'>
}

/** Keeps what the form holds as a template; what is wrong in it is shown first, as when it is sent. */
export function SaveForm({ slug, mayShare, form: { values, passes } }: SaveFormProps) {
  const t = useTranslations('templates.save')
  const [content, setContent] = useState<TemplateContent>()
  return (
    <>
      <Button
        variant="ghost"
        size="large"
        onPointerEnter={() => void loadDialog().catch(() => undefined)}
        onClick={() => passes() && setContent(toContent(values))}
      >
        <BookmarkPlus aria-hidden="true" />
        {t('entry')}
      </Button>
      {content && (
        <SaveDialog {...{ slug, mayShare, content }} proposal={content.subject} onClose={() => setContent(undefined)} />
      )}
    </>
  )
}
