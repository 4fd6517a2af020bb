'use client'

import { BookmarkPlus, CalendarSync } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { lazily } from '../ui/lazily'
import { againLink } from './again-link'

const loadDialog = () => import('./save-meeting-dialog')
const SaveMeetingDialog = lazily(() => loadDialog().then((module) => module.SaveMeetingDialog))

interface MeetingReuseProps {
  slug: string
  id: string
  /** Which meeting of a series, by its id or its start. */
  occurrence: string | null
  /** Undefined where only a list tells of it. */
  meeting: Meeting | undefined
  mayShare: boolean
}

/** What becomes of a meeting beyond itself: another one like it, or a template. */
export function MeetingReuse({ slug, id, occurrence, meeting, mayShare }: MeetingReuseProps) {
  const t = useTranslations('templates')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ButtonLink href={againLink(slug, id, occurrence)}>
        <CalendarSync aria-hidden="true" />
        {t('again')}
      </ButtonLink>
      {meeting && (
        <Button onPointerEnter={() => void loadDialog().catch(() => undefined)} onClick={() => setOpen(true)}>
          <BookmarkPlus aria-hidden="true" />
          {t('save.entry')}
        </Button>
      )}
      {meeting && isOpen && <SaveMeetingDialog {...{ slug, meeting, mayShare }} onClose={() => setOpen(false)} />}
    </>
  )
}
