import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'

/** Marks as read what is shown. */
export function ReadAllButton({ onRead }: { onRead: () => Promise<void> }) {
  const t = useTranslations('notifications')
  const [isSending, setSending] = useState(false)
  const press = async () => {
    setSending(true)
    await onRead().catch(() => toast({ text: t('readFailed'), tone: 'danger' }))
    setSending(false)
  }
  return (
    <Button size="small" variant="ghost" writes loading={isSending} onClick={() => void press()}>
      <CheckCheck aria-hidden="true" />
      {t('readAll')}
    </Button>
  )
}
