import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeliveryAttempt, Explanation } from '@/lib/deliveries/schema'
import { classNames } from '../ui/class-names'

interface SignaturePartsProps {
  attempt: DeliveryAttempt
  signature: Explanation['signature']
}

/** A signature part by part: what is sorted, the digest over it, theirs beside ours, and what differs. The token is never shown. */
export function SignatureParts({ attempt: { headers, bodyBytes }, signature }: SignaturePartsProps) {
  const t = useTranslations('deliveries.signature')
  const { finding, part, order, ours } = signature
  const fits = finding === 'fits'
  const theirs = headers.signature ?? ''
  const values = {
    token: t('hidden'),
    timestamp: headers.timestamp || t('missing'),
    nonce: headers.nonce || t('missing'),
    data: t('size', { bytes: bodyBytes }),
  }
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-medium text-13">{t('title')}</h4>
      <p className={classNames('flex items-start gap-1.5 text-13', fits ? 'text-ink-2' : 'text-danger-ink')}>
        {fits ? (
          <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-tone-success" />
        ) : (
          <X aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        )}
        {t(`findings.${finding as 'fits'}`)}
      </p>
      <p className="text-12 text-ink-3">{t('sorted')}</p>
      <ol className="overflow-clip rounded-control border border-line text-12">
        {order.map((name, index) => (
          <li
            key={name}
            className={classNames(
              'grid grid-cols-[1rem_6.5rem_minmax(0,1fr)] gap-2 border-line border-b px-3 py-1.5 last:border-b-0',
              part === name && 'bg-danger-soft',
            )}
          >
            <span className="text-ink-3">{index + 1}</span>
            <span className={classNames(part === name && 'font-medium text-danger-ink')}>
              {name}
              {part === name && ` · ${t('differs')}`}
            </span>
            <span className="break-all font-mono text-ink-2">{values[name]}</span>
          </li>
        ))}
      </ol>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-12">
        <dt className="text-ink-3">{t('ours')}</dt>
        <dd className="break-all font-mono text-ink-2">{fits ? ours : `${ours}…`}</dd>
        <dt className="text-ink-3">{t('theirs')}</dt>
        <dd className={classNames('break-all font-mono', fits ? 'text-ink-2' : 'text-danger-ink')}>
          {theirs || t('missing')}
        </dd>
      </dl>
      {!fits && <p className="text-12 text-ink-3">{t('beginning')}</p>}
    </div>
  )
}
