import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Notification } from '@/lib/notifications/schema'
import { ButtonLink } from '../ui/button-link'
import { classNames } from '../ui/class-names'
import { Moment } from '../ui/moment'
import { VisuallyHidden } from '../ui/visually-hidden'
import { kindIcons } from './kind-icons'
import type { ToldWords } from './use-told-words'

interface ToldRowProps {
  item: Notification
  words: ToldWords
  now: Date
  timeZone: string
  /** Somebody went where it leads. */
  onOpen: () => void
}

/** One thing that the person was told: what, when, and what to do about it. */
export function ToldRow({ item, words, now, timeZone, onOpen }: ToldRowProps) {
  const t = useTranslations('notifications')
  const { isRead, kind, createdAt } = item
  const Icon = kindIcons[kind]
  const { text, href, action } = words
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 transition-colors hover:bg-hover">
      <span
        aria-hidden="true"
        className={classNames(
          'mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-control [&_svg]:size-4',
          isRead ? 'bg-sunken text-ink-3' : 'bg-accent-soft text-accent-ink',
        )}
      >
        <Icon />
      </span>
      <div className="min-w-0 flex-1">
        <p className={classNames('text-14 [overflow-wrap:anywhere]', isRead ? 'text-ink-2' : 'font-medium text-ink')}>
          <Link href={href} prefetch={false} onClick={onOpen} className="after:absolute after:inset-0">
            {!isRead && <VisuallyHidden>{t('unread')} </VisuallyHidden>}
            {text}
          </Link>
        </p>
        <p className="mt-0.5 text-12 text-ink-3">
          <Moment instant={createdAt} now={now} timeZone={timeZone} />
        </p>
      </div>
      {action && (
        <ButtonLink size="small" plain={action.plain} href={action.href} onClick={onOpen} className="z-1">
          {action.label}
        </ButtonLink>
      )}
      {!isRead && <span aria-hidden="true" className="mt-3 size-2 shrink-0 rounded-full bg-accent" />}
    </li>
  )
}
