import { CalendarPlus, ClipboardPaste, LayoutTemplate, Zap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useQuickMeeting } from '../meetings/use-quick-meeting'
import type { MenuEntry } from '../ui/dropdown-menu'
import { DropdownMenuList } from '../ui/dropdown-menu-list'
import type { OpenedMenu } from '../ui/menu-button'
import { useWritable } from '../ui/use-writable'
import { tenantPath } from './navigation'

interface CreateMenuListProps extends OpenedMenu {
  slug: string
  /** Whose meeting a quick one is. */
  person: string
  /** Hears whether a quick meeting is on its way. */
  onStarting: (isStarting: boolean) => void
}

/** The opened menu with the ways to a new meeting. */
export function CreateMenuList({ slug, person, onStarting, ...opened }: CreateMenuListProps) {
  const t = useTranslations('layout.create')
  const { start, isStarting } = useQuickMeeting(slug, person)
  const { disabledReason } = useWritable()
  useEffect(() => onStarting(isStarting), [isStarting, onStarting])
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
  return <DropdownMenuList {...opened} entries={entries} />
}
