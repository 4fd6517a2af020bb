'use client'

import { Dices } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { ApiProblem, sendJson } from '@/lib/fetcher'
import { type Meeting, SUBJECT_MAX } from '@/lib/meetings/schema'
import { dayOf, formatDuration, zoneLabel } from '@/lib/time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Combobox } from '../ui/combobox'
import { DateField } from '../ui/date-field'
import { IconButton } from '../ui/icon-button'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import { TimeField } from '../ui/time-field'
import { toast } from '../ui/toast'
import { afterPress } from './after-press'
import { SchedulePreview } from './schedule-preview'
import { type Field, findErrors, initialValues, moveEnd, type ScheduleValues, toBody } from './schedule-values'
import { useFieldMessage } from './use-field-message'
import { useIdempotencyKey } from './use-idempotency-key'

interface ScheduleFormProps {
  slug: string
  name: string
  timeZone: string
  /** Every zone of the runtime, as names. */
  zones: string[]
}

const DAY_MINUTES = 24 * 60

/** Schedules a meeting. Nothing typed is lost, whatever the answer. */
export function ScheduleForm({ slug, name, timeZone, zones }: ScheduleFormProps) {
  const t = useTranslations('meetings.form')
  const problems = useTranslations('errors.problems')
  const fieldMessage = useFieldMessage()
  const locale = useLocale()
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const keyOf = useIdempotencyKey()
  const [now] = useState(() => new Date())
  const [values, setValues] = useState(() => initialValues(t('defaultSubject', { name }), timeZone, now))
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({})

  const refOf = (field: Field) => (input: HTMLInputElement | null) => {
    inputs.current[field] = input
  }
  const change = (changed: Partial<ScheduleValues>) => setValues((before) => ({ ...before, ...changed }))
  const moveStart = (startDay: string | null, startTime: string | null) => {
    const end = startDay && startTime ? moveEnd(values, { day: startDay, time: startTime }) : undefined
    change({ startDay, startTime, ...(end ? { endDay: end.day, endTime: end.time } : {}) })
  }
  const check = (field: Field) => {
    afterPress(() => {
      const found = findErrors(toBody(values), new Date())
      setErrors((before) => ({ ...before, [field]: found[field] }))
    })
  }
  const show = (found: Partial<Record<Field, string>>): boolean => {
    setErrors(found)
    const order: Field[] = ['subject', 'startsAt', 'endsAt', 'timeZone', 'password']
    const first = order.find((field) => found[field])
    if (first) inputs.current[first]?.focus()
    return first !== undefined
  }

  const send = async () => {
    const body = toBody(values)
    setProblem(undefined)
    if (show(findErrors(body, new Date()))) return
    setSending(true)
    try {
      const made = await sendJson<Meeting>(`/api/t/${slug}/meetings`, {
        method: 'POST',
        body,
        idempotencyKey: keyOf(body),
      })
      await mutate(`/api/t/${slug}/meetings/${made.id}`, made, { revalidate: false })
      toast({ text: t('done'), tone: 'success' })
      router.push(`/t/${slug}/meetings/${made.id}`)
    } catch (error) {
      const refused = error instanceof ApiProblem ? error : new ApiProblem('internal')
      show(Object.fromEntries(refused.errors.map(({ path, code }) => [path.split('.')[0], code])))
      setProblem(refused)
      setSending(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }

  const body = toBody(values)
  const minutes = Math.round((Date.parse(body.endsAt) - Date.parse(body.startsAt)) / 60_000)
  const length =
    minutes > 0
      ? `${t('length', { length: formatDuration(minutes, locale) })}${minutes > DAY_MINUTES ? ` · ${t('longer')}` : ''}`
      : undefined
  const today = dayOf(now, values.timeZone)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        {problem && problem.code !== 'invalid_input' && (
          <Banner
            tone="danger"
            title={problems(`${problem.code}.title`)}
            text={problems(`${problem.code}.hint`)}
            action={
              problem.code === 'outcome_unknown' && <ButtonLink href={`/t/${slug}/meetings`}>{t('seeList')}</ButtonLink>
            }
          />
        )}
        <TextField
          ref={refOf('subject')}
          label={t('subject')}
          error={fieldMessage(errors.subject)}
          counter={{ count: values.subject.length, max: SUBJECT_MAX }}
          required
          value={values.subject}
          onChange={(event) => change({ subject: event.target.value })}
          onBlur={() => check('subject')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            ref={refOf('startsAt')}
            label={t('date')}
            error={fieldMessage(errors.startsAt)}
            required
            today={today}
            min={today}
            value={values.startDay}
            onChange={(day) => moveStart(day, values.startTime)}
            onBlur={() => check('startsAt')}
          />
          <TimeField
            label={t('start')}
            required
            value={values.startTime}
            onChange={(time) => moveStart(values.startDay, time)}
            onBlur={() => check('startsAt')}
          />
          <DateField
            ref={refOf('endsAt')}
            label={t('endDate')}
            error={fieldMessage(errors.endsAt)}
            hint={length}
            required
            today={today}
            min={values.startDay ?? today}
            value={values.endDay}
            onChange={(endDay) => change({ endDay })}
            onBlur={() => check('endsAt')}
          />
          <TimeField
            label={t('end')}
            required
            from={values.startTime ?? undefined}
            value={values.endTime}
            onChange={(endTime) => change({ endTime })}
            onBlur={() => check('endsAt')}
          />
        </div>
        <Combobox
          ref={refOf('timeZone')}
          label={t('zone')}
          error={fieldMessage(errors.timeZone)}
          required
          options={zones.map((zone) => ({ value: zone, label: zoneLabel(now, zone) }))}
          value={values.timeZone}
          onChange={(zone) => change({ timeZone: zone })}
        />
        <Switch
          label={t('usePassword')}
          hint={t('usePasswordHint')}
          checked={values.usePassword}
          onChange={(event) => change({ usePassword: event.target.checked })}
        />
        {values.usePassword && (
          <TextField
            ref={refOf('password')}
            label={t('password')}
            error={fieldMessage(errors.password)}
            required
            inputMode="numeric"
            autoComplete="off"
            value={values.password}
            onChange={(event) => change({ password: event.target.value })}
            onBlur={() => check('password')}
            trailing={
              <IconButton
                name={t('dice')}
                icon={<Dices aria-hidden="true" />}
                size="small"
                onClick={() => change({ password: randomDigits() })}
              />
            }
          />
        )}
        <div>
          <Button type="submit" variant="primary" size="large" loading={isSending}>
            {t('submit')}
          </Button>
        </div>
      </form>
      <SchedulePreview body={body} />
    </div>
  )
}

function randomDigits(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(random % 1_000_000).padStart(6, '0')
}
