import { CalendarPlus, ClipboardPaste, LayoutTemplate, Zap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useQuickMeeting } from '../meetings/use-quick-meeting'
import type { MenuEntry } from '../ui/dropdown-menu'
import { useWritable } from '../ui/use-writable'
import { tenantPath } from './navigation'

/** The ways to a new meeting, as entries of a menu. `name` is whose meeting a quick one is. */
export function useCreateEntries(slug: string, name: string): { entries: MenuEntry[]; isStarting: boolean } {
  const t = useTranslations('layout.create')
  const { start, isStarting } = useQuickMeeting(slug, name)
  const { disabledReason } = useWritable()
  const entries: MenuEntry[] = [
    {
      label: t('schedule'),
      hint: t('scheduleHint'),
      href: tenantPath(slug, '/meetings/new'),
      icon: <CalendarPlus aria-hidden="true" />,
    },
    {
      label: t('fromInvitation'),
      hint: t('fromInvitationHint'),
      href: tenantPath(slug, '/meetings/new?from=invitation'),
      icon: <ClipboardPaste aria-hidden="true" />,
    },
    {
      label: t('fromTemplate'),
      hint: t('fromTemplateHint'),
      href: tenantPath(slug, '/meetings/new?from=template'),
      icon: <LayoutTemplate aria-hidden="true" />,
    },
    { label: t('quick'), hint: t('quickHint'), icon: <Zap aria-hidden="true" />, onSelect: start, disabledReason },
  ]
  return { entries, isStarting }
}
