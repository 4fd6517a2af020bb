import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What a sentence is made of, as the audit and an account's story have it. */
export interface ToldEvent {
  action: string
  actorKind: 'person' | 'worker' | 'operator' | 'tencent'
  actorId: string | null
  actorName: string | null
  details: Readonly<Record<string, string | number | boolean | null>>
}

interface AuditSentenceProps {
  event: ToldEvent
  /** Whom or what it was done to. */
  target: { id: string | null; name: string | null }
  /** Makes the target's name lead somewhere. */
  linkTarget?: ((name: ReactNode) => ReactNode) | undefined
}

/** An entry of the audit as a sentence; one that has no words yet still says who and what. */
export function AuditSentence({ event, target, linkTarget }: AuditSentenceProps) {
  const t = useTranslations('audit')
  const accounts = useTranslations('accounts')
  const problems = useTranslations('problems')
  const actor = useActorName()(event)
  const { action, details } = event
  const key = `actions.${action}.sentence`
  const text = (name: string) => String(details[name] ?? '')
  const role = (name: string) => accounts('role', { role: text(name) })
  const reason = `${text('reason')}.title`
  return t.rich((t.has(key as 'unknown') ? key : 'unknown') as 'unknown', {
    actor,
    target: target.name ?? t('actors.someone'),
    self: event.actorId !== null && event.actorId === target.id ? 'yes' : 'no',
    before: role('from'),
    after: role('to'),
    result: text('result'),
    remote: text('remote'),
    by: text('by'),
    status: text('status'),
    what: text('what'),
    policy: text('policy'),
    days: text('days'),
    accounts: Number(details.accounts ?? 0),
    reason: problems.has(reason as 'expired.title') ? problems(reason as 'expired.title') : text('reason'),
    action,
    b: strong,
    to: linkTarget ?? strong,
  })
}

const strong = (name: ReactNode) => <strong className="font-semibold text-ink">{name}</strong>

function useActorName(): (event: ToldEvent) => string {
  const t = useTranslations('audit.actors')
  return ({ actorKind, actorId, actorName }) => {
    if (actorKind !== 'person') return t(actorKind)
    return actorName ?? t(actorId === null ? 'someone' : 'gone')
  }
}
