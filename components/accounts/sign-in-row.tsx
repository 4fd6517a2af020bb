import { Check, Monitor, Smartphone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { OwnSignIn } from '@/lib/accounts/schema'
import { formatRelative } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'

interface SignInRowProps {
  signIn: OwnSignIn
  now: Date
  isEnding: boolean
  onEnd: () => void
}

/** One browser: what it is, from where, since when, and the way to end it. */
export function SignInRow({ signIn, now, isEnding, onEnd }: SignInRowProps) {
  const t = useTranslations('accounts.own.sign-ins')
  const locale = useLocale()
  const { device, addressPrefix, isThisBrowser } = signIn
  const ago = (moment: string) => formatRelative(moment, now, locale)
  const name = device ?? t('unknown')
  const Icon = /Android|iOS|iPadOS|HarmonyOS/.test(name) ? Smartphone : Monitor
  const facts = [
    addressPrefix,
    t('signedIn', { when: ago(signIn.signedInAt) }),
    ...(isThisBrowser ? [] : [t('lastUsed', { when: ago(signIn.lastUsedAt) })]),
  ]
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden="true" className="size-5 shrink-0 self-start text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {isThisBrowser && (
            <Badge tone="success" icon={<Check aria-hidden="true" />}>
              {t('thisBrowser')}
            </Badge>
          )}
        </p>
        <p className="mt-0.5 text-13 text-ink-2">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      {!isThisBrowser && (
        <Button
          writes
          loading={isEnding}
          aria-label={t('endNamed', { device: name, when: ago(signIn.signedInAt) })}
          onClick={onEnd}
        >
          {t('end')}
        </Button>
      )}
    </li>
  )
}
