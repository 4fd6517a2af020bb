import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

interface SaveViewDialogProps {
  door: string
  filters: object
  isShared: boolean
  onSaved: (view: SavedView) => void
  onClose: () => void
}

/** Saves the filters on the screen under a name. */
export function SaveViewDialog({ door, filters, isShared, onSaved, onClose }: SaveViewDialogProps) {
  const t = useTranslations('views')
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
      onSaved(saved)
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending) void save()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOpen
      title={t('saveTitle')}
      description={t(isShared ? 'saveText.shared' : 'saveText.own')}
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
