'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { lifetimes, type MadeInvitation, type NewInvitation, NOTE_MAX } from '@/lib/invitations/schema'
import { formatZoned } from '@/lib/time'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'
import { MessageToCopy } from '../ui/message-to-copy'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { invitationsAddress } from './use-invitations'

interface NewInvitationDialogProps {
  slug: string
  timeZone: string
  isOwner: boolean
  onMade: () => void
  onClose: () => void
}

/** Makes an invitation, then shows its link, this once. */
export function NewInvitationDialog({ onMade, onClose, timeZone, ...form }: NewInvitationDialogProps) {
  const [made, setMade] = useState<MadeInvitation>()
  const keep = (invitation: MadeInvitation) => {
    setMade(invitation)
    onMade()
  }
  if (made) return <MadeDialog made={made} timeZone={timeZone} onClose={onClose} />
  return <FormDialog {...form} onMade={keep} onClose={onClose} />
}

interface FormDialogProps {
  slug: string
  isOwner: boolean
  onMade: (made: MadeInvitation) => void
  onClose: () => void
}

function FormDialog({ slug, isOwner, onMade, onClose }: FormDialogProps) {
  const t = useTranslations('invitations')
  const problems = useTranslations('errors.problems')
  const formId = useId()
  const [values, setValues] = useState<NewInvitation>({ role: 'MEMBER', days: 7, note: '' })
  const [problem, setProblem] = useState<ApiProblem>()
  const [sending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const send = async () => {
    if (sending) return
    setSending(true)
    setProblem(undefined)
    try {
      onMade(await sendJson<MadeInvitation>(invitationsAddress(slug), { method: 'POST', body: values }))
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  return (
    <Dialog
      open
      keepOpen
      onOpenChange={onClose}
      title={t('create')}
      description={t('description')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={sending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {problem && problem.errors.length === 0 && (
          <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
        )}
        <RadioGroup
          legend={t('role')}
          name="role"
          value={values.role}
          error={errors.role}
          onChange={({ target }) => setValues({ ...values, role: target.value === 'ADMIN' ? 'ADMIN' : 'MEMBER' })}
          options={[
            { value: 'MEMBER', label: t('roles.MEMBER') },
            { value: 'ADMIN', label: t('roles.ADMIN'), disabledReason: isOwner ? undefined : t('adminOnlyOwner') },
          ]}
        />
        <Select
          label={t('expiry')}
          name="days"
          error={errors.days}
          value={String(values.days)}
          onChange={({ target }) =>
            setValues({ ...values, days: lifetimes.find((days) => String(days) === target.value) ?? values.days })
          }
          options={lifetimes.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
        />
        <TextField
          label={t('note')}
          optional
          name="note"
          hint={t('noteHint')}
          error={errors.note}
          counter={{ count: values.note?.length ?? 0, max: NOTE_MAX }}
          autoComplete="off"
          value={values.note}
          onChange={({ target }) => setValues({ ...values, note: target.value })}
        />
      </form>
    </Dialog>
  )
}

function MadeDialog({ made, timeZone, onClose }: { made: MadeInvitation; timeZone: string; onClose: () => void }) {
  const t = useTranslations('invitations')
  const locale = useLocale()
  return (
    <Dialog
      open
      keepOpen
      size="medium"
      onOpenChange={onClose}
      title={t('made.title')}
      description={t('made.once')}
      footer={<Button onClick={onClose}>{t('made.done')}</Button>}
    >
      <div className="flex flex-col gap-5">
        <section aria-label={t('made.link')}>
          <h2 className="font-medium text-13">{t('made.link')}</h2>
          <p className="mt-2 break-all rounded-control bg-sunken px-3 py-2 font-mono text-12">{made.url}</p>
          <p className="mt-1.5 text-12 text-ink-3">
            {t('table.expires')} {formatZoned(made.expiresAt, { locale, timeZone })}
          </p>
          <div className="mt-2.5 flex">
            <CopyButton text={made.url} name={t('made.copyLink')}>
              {t('made.copyLink')}
            </CopyButton>
          </div>
        </section>
        <MessageToCopy
          title={t('made.message')}
          messages={made.messages}
          languageLabel={t('made.messageLanguage')}
          copyLabel={t('made.copyMessage')}
          variant="primary"
        />
      </div>
    </Dialog>
  )
}
