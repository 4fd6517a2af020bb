'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

interface ViewsDialogProps {
  door: string
  step: 'save' | 'manage'
  views: readonly SavedView[]
  filters: Record<string, string>
  onChanged: () => void
  onClose: () => void
}

/** Saves the filters on the screen under a name, or removes views that were saved. */
export function ViewsDialog({ step, ...props }: ViewsDialogProps) {
  return step === 'save' ? <SaveDialog {...props} /> : <ManageDialog {...props} />
}

function SaveDialog({ door, filters, onChanged, onClose }: Omit<ViewsDialogProps, 'step'>) {
  const t = useTranslations('accounts.saved')
  const ui = useTranslations('ui')
  const problems = useTranslations('errors.problems')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const save = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      const saved = await sendJson<SavedView>(door, { method: 'POST', body: { name, filters } })
      toast({ text: t('done', { name: saved.name }), tone: 'success' })
      onChanged()
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOpen
      title={t('saveTitle')}
      description={t('saveText')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button writes variant="primary" loading={isSending} onClick={() => void save()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        {problem && problem.errors.length === 0 && (
          <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
        )}
        <TextField
          label={t('name')}
          error={errors.name}
          required
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

function ManageDialog({ door, views, onChanged, onClose }: Omit<ViewsDialogProps, 'step'>) {
  const t = useTranslations('accounts.saved')
  const problems = useTranslations('errors.problems')
  const [removing, setRemoving] = useState<string>()
  const remove = async (id: string) => {
    setRemoving(id)
    try {
      await sendJson(`${door}/${id}/remove`, { method: 'POST', body: {} })
    } catch (error) {
      const { code } = asProblem(error)
      if (code !== 'not_found') toast({ text: problems(`${code}.title`), tone: 'danger' })
    }
    setRemoving(undefined)
    onChanged()
  }
  return (
    <Dialog open onOpenChange={onClose} title={t('manageTitle')} description={t('manageText')}>
      {views.length === 0 && <p className="text-13 text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {views.map(({ id, name, createdByName }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1.5">
            <span className="min-w-0">
              <span className="block truncate text-14">{name}</span>
              {createdByName && <span className="block text-12 text-ink-3">{t('by', { name: createdByName })}</span>}
            </span>
            <IconButton
              name={t('remove', { name })}
              icon={<Trash2 aria-hidden="true" />}
              loading={removing === id}
              onClick={() => void remove(id)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
