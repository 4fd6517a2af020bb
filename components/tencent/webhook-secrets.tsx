import { useTranslations } from 'next-intl'
import type { ToldSubscription } from '@/lib/webhooks/schema'
import { Banner } from '../ui/banner'
import { CopyButton } from '../ui/copy-button'

/** What goes into Tencent's console: the address, and the secrets that are told this once. */
export function WebhookSecrets({ told }: { told: ToldSubscription }) {
  const t = useTranslations('tencent.webhook')
  const common = useTranslations('tencent')
  const { url, token, aesKey } = told
  const values = { url, token, ...(aesKey && { aesKey }) }
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="warning" title={aesKey ? t('onceBoth') : t('once')} />
      <dl className="flex flex-col gap-3 text-13">
        {Object.entries(values).map(([name, value]) => {
          const label = t(name as 'url' | 'token' | 'aesKey')
          return (
            <div key={name}>
              <dt className="font-medium">{label}</dt>
              <dd className="mt-1 flex items-center gap-2 rounded-control bg-sunken py-1 pr-1 pl-3">
                <span className="min-w-0 flex-1 break-all font-mono text-12">{value}</span>
                <CopyButton text={value} name={common('copy', { name: label })} variant="ghost" />
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
