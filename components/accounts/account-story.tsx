import { useTranslations } from 'next-intl'
import type { AccountWithStory } from '@/lib/accounts/schema'
import { AuditSentence } from '../audit/audit-sentence'
import { classNames } from '../ui/class-names'
import { Moment } from '../ui/moment'

interface AccountStoryProps {
  account: AccountWithStory
  name: string
  now: Date
  timeZone: string
}

/** How an account came to where it is, newest first. */
export function AccountStory({ account, name, now, timeZone }: AccountStoryProps) {
  const t = useTranslations('accounts.panel')
  return (
    <section aria-label={t('story')}>
      <h3 className="mb-3 font-semibold text-14">{t('story')}</h3>
      {account.story.length === 0 && <p className="text-13 text-ink-2">{t('noStory')}</p>}
      <ol className="flex flex-col">
        {account.story.map((entry) => (
          <li
            key={entry.id}
            className="relative flex gap-3 pb-4 last:pb-0 not-last:before:absolute not-last:before:top-4 not-last:before:bottom-0 not-last:before:left-[3.5px] not-last:before:w-px not-last:before:bg-line-strong"
          >
            <span
              aria-hidden="true"
              className={classNames(
                'mt-1.5 size-2 shrink-0 rounded-full',
                entry.outcome === 'done' ? 'bg-ink-3' : 'bg-attention',
              )}
            />
            <div className="min-w-0 text-13">
              <p className="text-ink-2">
                <AuditSentence event={entry} target={{ id: account.id, name }} />
              </p>
              <p className="text-12 text-ink-3">
                <Moment instant={entry.at} now={now} timeZone={timeZone} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
