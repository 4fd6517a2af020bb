'use client'

import { useTranslations } from 'next-intl'
import { HOSTS_MAX, INVITEES_MAX } from '@/lib/meetings/limits'
import { Fold } from '../ui/fold'
import { GuestsField } from './guests-field'
import { PeoplePicker } from './people-picker'
import type { Person } from './schedule-values'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

const countGuests = (lines: string): number => lines.split('\n').filter((line) => line.trim() !== '').length

interface PeopleFoldProps {
  slug: string
  form: FormState
  locks: { hosts?: string | undefined; invitees?: string | undefined }
  /** The creator, where a changed list of hosts must hold them. */
  creator?: Person
}

/** Who leads, and who is invited. */
export function PeopleFold({ slug, form, locks, creator }: PeopleFoldProps) {
  const t = useTranslations('meetingForm')
  const joint = useTranslations('meetings')('joint')
  const fieldMessage = useFieldMessage()
  const { values, errors, change } = form
  const { hosts, invitees, more } = values
  const guestCount = countGuests(more.guestLines)
  const hostCount = hosts.some(({ isYou }) => isYou) || hosts.length === 0 ? hosts.length : hosts.length + 1
  const summary = [
    hosts.length > 0 ? t('hostsCount', { count: hosts.length }) : t('youHost'),
    invitees.length > 0 ? t('inviteesCount', { count: invitees.length }) : t('nobodyInvited'),
    ...(guestCount > 0 ? [t('guests.count', { count: guestCount })] : []),
  ].join(joint)
  const withCreator = (people: Person[]) =>
    creator && !people.some(({ id }) => id === creator.id) ? [creator, ...people] : people
  return (
    <Fold title={t('people')} summary={summary} hasError={Boolean(errors.hosts ?? errors.invitees ?? errors.guests)}>
      <PeoplePicker
        slug={slug}
        inputRef={form.refOf('hosts')}
        label={t('hosts')}
        hint={creator ? t('hostsHintEdit') : t('hostsHint')}
        error={fieldMessage(errors.hosts, { max: HOSTS_MAX })}
        counter={{ count: hostCount, max: HOSTS_MAX }}
        disabledReason={locks.hosts}
        people={hosts}
        fixed={creator && { id: creator.id, reason: t('creatorHosts') }}
        onChange={(people) => change({ hosts: withCreator(people) })}
        onBlur={() => form.leave('hosts')}
      />
      <PeoplePicker
        slug={slug}
        inputRef={form.refOf('invitees')}
        label={t('invitees')}
        hint={t('inviteesHint')}
        error={fieldMessage(errors.invitees, { max: INVITEES_MAX })}
        counter={{ count: invitees.length, max: INVITEES_MAX }}
        disabledReason={locks.invitees}
        people={invitees}
        onChange={(people) => change({ invitees: people })}
        onBlur={() => form.leave('invitees')}
      />
      {creator ? (
        <p className="text-13 text-ink-2">{t('guests.onPage')}</p>
      ) : (
        <GuestsField
          lines={more.guestLines}
          isChecked={errors.guests !== undefined}
          onChange={(guestLines) => change({ more: { ...more, guestLines } })}
          onBlur={() => form.leave('guests')}
        />
      )}
    </Fold>
  )
}
