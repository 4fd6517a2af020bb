'use client'

import type { Meeting } from '@/lib/meetings/schema'
import { SaveDialog } from './save-dialog'
import { takeOver } from './taken-over'
import { toContent } from './template-values'
import { useEarlierMeeting } from './use-earlier-meeting'

interface SaveMeetingDialogProps {
  slug: string
  meeting: Meeting
  mayShare: boolean
  onClose: () => void
}

/** Keeps a meeting as a template, with its guests and rooms; they are read when somebody wants it. */
export function SaveMeetingDialog({ slug, meeting, mayShare, onClose }: SaveMeetingDialogProps) {
  const earlier = useEarlierMeeting(slug, meeting)
  const taken = earlier && takeOver(earlier, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <SaveDialog
      {...{ slug, mayShare, onClose }}
      content={taken && toContent(taken.values)}
      missing={taken?.missing}
      proposal={meeting.subject}
    />
  )
}
