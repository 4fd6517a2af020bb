'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { SaveTemplate, TemplateContent, TemplateSummary } from '@/lib/templates/schema'
import { useFieldMessage } from '../meetings/use-field-message'
import { usePathWords } from '../meetings/use-path-words'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import type { Missing } from './taken-over'
import { templatesAddress } from './use-templates'

const NAME_MAX = 60

interface SaveDialogProps {
  slug: string
  /** Undefined while it is being read. */
  content: TemplateContent | undefined
  /** What of the meeting is not in it. */
  missing?: readonly Missing[]
  /** What it is called unless somebody says otherwise. */
  proposal: string
  /** Whether the person keeps templates for the whole organisation. */
  mayShare: boolean
  onClose: () => void
}

/** Keeps the settings of a form or a meeting under a name; says which secrets go along, and who sees them. */
export function SaveDialog({ slug, content, missing = [], proposal, mayShare, onClose }: SaveDialogProps) {
  const t = useTranslations('templates')
  const id = useId()
  const { mutate } = useSWRConfig()
  const fieldMessage = useFieldMessage()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState([...proposal].slice(0, NAME_MAX).join(''))
  const [isShared, setShared] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSaving, setSaving] = useState(false)
  useEffect(() => {
    // After the dialog took the focus, or it would not know where to give it back.
    const timer = setTimeout(() => input.current?.select())
    return () => clearTimeout(timer)
  }, [])
  const wrongName = problem?.errors.find(({ path }) => path === 'name')?.code
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (isSaving || !content) return
    setSaving(true)
    setProblem(undefined)
    try {
      const body: SaveTemplate = { name, isShared, content }
      const saved = await sendJson<TemplateSummary>(templatesAddress(slug), { method: 'POST', body })
      void mutate(templatesAddress(slug))
      toast({ text: t('save.done', { name: saved.name }), description: t('save.doneHint'), tone: 'success' })
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setSaving(false)
      input.current?.focus()
    }
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOpen
      title={t('save.title')}
      description={t('save.hint')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" loading={isSaving || !content}>
            {t('save.submit')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-5">
        {problem && !wrongName && <SaveProblem problem={problem} />}
        <TextField
          ref={input}
          label={t('save.name')}
          error={fieldMessage(wrongName)}
          counter={{ count: [...name].length, max: NAME_MAX }}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <RadioGroup
          legend={t('save.whose')}
          value={isShared ? 'everybody' : 'mine'}
          onChange={({ target }) => setShared(target.value === 'everybody')}
          options={[
            { value: 'mine', label: t('save.mine'), hint: t('save.mineHint') },
            {
              value: 'everybody',
              label: t('save.everybody'),
              hint: t('save.everybodyHint'),
              disabledReason: mayShare ? undefined : t('save.adminsOnly'),
            },
          ]}
        />
        <SecretsLine content={content} isShared={isShared} />
        {missing.length > 0 && (
          <div className="flex flex-col gap-1 text-13 text-ink-2">
            {missing.map((part) => (
              <p key={part}>{t(`missing.${part}`)}</p>
            ))}
          </div>
        )}
      </form>
    </Dialog>
  )
}

function SaveProblem({ problem: { code, errors } }: { problem: ApiProblem }) {
  const t = useTranslations('templates')
  const problems = useTranslations('errors.problems')
  const inWords = usePathWords()
  const names = [...new Set(errors.map(({ path }) => inWords(path.replace(/^content\./, ''))))].join(t('joint'))
  return (
    <Banner
      tone="danger"
      title={t('save.failed')}
      text={names ? t('save.mend', { names }) : `${problems(`${code}.title`)} · ${problems(`${code}.hint`)}`}
    />
  )
}

function SecretsLine({ content, isShared }: { content: TemplateContent | undefined; isShared: boolean }) {
  const t = useTranslations('templates')
  const { password, hostKey, live, guests = [] } = content ?? {}
  const kept = [
    ...(password ? [t('save.names.password')] : []),
    ...(hostKey ? [t('save.names.hostKey')] : []),
    ...(live?.password ? [t('save.names.live')] : []),
    ...(guests.length > 0 ? [t('save.names.guests')] : []),
  ]
  if (kept.length === 0) return null
  return (
    <p role="status" className="text-13 text-ink-2">
      {t(isShared ? 'save.secretsShared' : 'save.secrets', { names: kept.join(t('joint')) })}
    </p>
  )
}
