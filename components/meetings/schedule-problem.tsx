'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { TraceId } from '../ui/error-state'
import { needsSignIn, signInAddress } from './problem-notice'
import { sortErrors } from './sort-errors'
import { useFieldMessage } from './use-field-message'
import { useMeetingWords } from './use-meeting-words'
import { usePathWords } from './use-path-words'

interface ScheduleProblemProps {
  slug: string
  problem: ApiProblem
  /** The page to come back to after signing in. */
  here: string
  /** A change of a meeting has its own words for what came in between. */
  isEdit?: boolean
}

/** Why a form was not accepted, and what to do. What was typed stays below. */
export function ScheduleProblem({ slug, problem, here, isEdit = false }: ScheduleProblemProps) {
  const t = useTranslations()
  const words = useMeetingWords()(problem)
  const { code, requestId, tencentCode } = problem
  const edit = `meetingForm.edit.hints.${code}` as 'meetingForm.edit.hints.not_found'
  const hint = isEdit && t.has(edit) ? t(edit) : words.hint
  return (
    <Banner
      tone="danger"
      title={words.title}
      text={
        <>
          {code === 'invalid_input' ? <NotAccepted {...{ problem, isEdit }} /> : hint}
          {tencentCode !== undefined && ` ${t('errors.tencentCode', { code: tencentCode })}`}
          {requestId && <TraceId id={requestId} />}
        </>
      }
      action={needsSignIn(problem) && <SignInLink slug={slug} here={here} />}
    />
  )
}

/** The way to sign in again and back to the page. */
export function SignInLink({ slug, here }: { slug: string; here: string }) {
  const t = useTranslations('meetings')
  return (
    <ButtonLink plain href={signInAddress(slug, here)}>
      {t('signInAgain')}
    </ButtonLink>
  )
}

/** Fields carry their own messages; what is no field here is named, and nothing at all is said to be so. */
function NotAccepted({ problem, isEdit }: Pick<Required<ScheduleProblemProps>, 'problem' | 'isEdit'>) {
  const t = useTranslations()
  const locale = useLocale()
  const inWords = usePathWords()
  const fieldMessage = useFieldMessage()
  const { placed, unplaced } = sortErrors(problem.errors)
  const { rooms, ...marked } = placed
  // Rooms are no field of the edit form: a new time may be what they stand in the way of.
  const ofRooms = isEdit ? fieldMessage(rooms) : undefined
  const names = new Intl.ListFormat(locale).format(unplaced.map(inWords))
  return (
    <>
      {ofRooms && <p>{ofRooms}</p>}
      {Object.keys(ofRooms ? marked : placed).length > 0 && <p>{t('errors.problems.invalid_input.hint')}</p>}
      {unplaced.length > 0 && <p>{t('meetings.form.notAccepted', { names })}</p>}
      {problem.errors.length === 0 && <p>{t('meetings.form.notNamed')}</p>}
    </>
  )
}
