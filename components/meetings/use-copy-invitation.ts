import { useTranslations } from 'next-intl'
import type { Invitation } from '@/lib/meetings/schema'
import { toast } from '../ui/toast'
import { writeClipboard } from '../ui/write-clipboard'
import type { InvitationStyle } from './invitation-style'

/** Copies an invitation that was read, and says in which language and form. */
export function useCopyInvitation({ language, format }: InvitationStyle): (invitation: Invitation) => Promise<void> {
  const t = useTranslations('meetings.detail')
  const ui = useTranslations('ui')
  return async ({ text, html, markdown }) => {
    try {
      await writeClipboard(format === 'markdown' ? markdown : text, format === 'rich' ? html : undefined)
      toast({ text: t('copiedIn', { language }), description: t(`formatHints.${format}`), tone: 'success' })
    } catch {
      toast({ text: ui('copyFailed'), tone: 'danger' })
    }
  }
}
