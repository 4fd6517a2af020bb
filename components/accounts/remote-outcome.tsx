import { CircleCheck, Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { EndedAccount } from '@/lib/accounts/schema'

/** What a disconnection did: the tokens here are gone in any case; at Tencent it depends. */
export function RemoteOutcome({ remote }: { remote: EndedAccount['remote'] }) {
  const t = useTranslations('accounts.outcome')
  const isOpen = remote !== null && remote !== 'revoked'
  return (
    <div role="status">
      <ul className="flex flex-col gap-3 text-13 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        <li className="flex gap-2.5">
          <CircleCheck aria-hidden="true" className="text-fine" />
          {t('wiped')}
        </li>
        {remote && (
          <li className="flex gap-2.5">
            {isOpen ? (
              <Info aria-hidden="true" className="text-warning-ink" />
            ) : (
              <CircleCheck aria-hidden="true" className="text-fine" />
            )}
            <span className="min-w-0">{t(remote)}</span>
          </li>
        )}
      </ul>
    </div>
  )
}
