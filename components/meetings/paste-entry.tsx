'use client'

import { ClipboardPaste } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { PasteNotice } from './paste-notice'
import type { PastedInvitation } from './use-pasted-invitation'

const PasteDialog = lazily(() => import('./paste-dialog').then((module) => module.PasteDialog))

/** The way from an invitation to a filled form; `?from=invitation` opens it at once. */
export function PasteEntry({ slug, pasted }: { slug: string; pasted: PastedInvitation }) {
  const t = useTranslations('fromText.paste')
  const [isOpen, setOpen] = useState(useSearchParams().get('from') === 'invitation')
  const fill = (text: string) => pasted.fill(text)
  return (
    <>
      {pasted.filled ? (
        <PasteNotice slug={slug} pasted={pasted} />
      ) : (
        <Button variant="ghost" size="small" className="-mb-3 -ml-2.5 self-start" onClick={() => setOpen(true)}>
          <ClipboardPaste aria-hidden="true" />
          {t('entry')}
        </Button>
      )}
      {isOpen && !pasted.filled && <PasteDialog fill={fill} onClose={() => setOpen(false)} />}
    </>
  )
}
