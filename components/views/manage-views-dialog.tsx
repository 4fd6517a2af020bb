import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

type View = Omit<SavedView, 'filters'>

interface ManageViewsDialogProps {
  door: string
  views: readonly View[]
  isShared: boolean
  onChanged: () => void
  onClose: () => void
}

/** Gives views other names, and removes them. */
export function ManageViewsDialog({ door, views, isShared, onChanged, onClose }: ManageViewsDialogProps) {
  const t = useTranslations('views')
  const list = useRef<HTMLDivElement>(null)
  const [renamed, setRenamed] = useState<string>()
  // What had the focus goes away.
  const stay = () => list.current?.focus()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('manageTitle')}
      description={t(isShared ? 'manageText.shared' : 'manageText.own')}
    >
      <div ref={list} tabIndex={-1} className="outline-none">
        {views.length === 0 && <p className="text-13 text-ink-2">{t('none')}</p>}
        <ul className="divide-y divide-line">
          {views.map((view) => (
            <li key={view.id} className="py-1.5">
              {renamed === view.id ? (
                <RenameForm
                  {...{ door, view }}
                  onEnd={(isChanged) => {
                    stay()
                    setRenamed(undefined)
                    if (isChanged) onChanged()
                  }}
                />
              ) : (
                <ViewRow
                  {...{ door, view, isShared }}
                  onRename={() => setRenamed(view.id)}
                  onRemoved={() => {
                    stay()
                    onChanged()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface ViewRowProps {
  door: string
  view: View
  isShared: boolean
  onRename: () => void
  onRemoved: () => void
}

function ViewRow({ door, view: { id, name, createdByName }, isShared, onRename, onRemoved }: ViewRowProps) {
  const t = useTranslations('views')
  const problems = useTranslations('errors.problems')
  const [isRemoving, setRemoving] = useState(false)
  const remove = async () => {
    setRemoving(true)
    try {
      await sendJson(`${door}/${id}/remove`, { method: 'POST', body: {} })
    } catch (error) {
      const { code } = asProblem(error)
      if (code !== 'not_found') {
        setRemoving(false)
        return toast({ text: problems(`${code}.title`), tone: 'danger' })
      }
    }
    onRemoved()
  }
  return (
    <div className="flex items-center justify-between gap-1 pointer-coarse:gap-2">
      <span className="min-w-0 flex-1">
        <span className="block truncate text-14">{name}</span>
        {isShared && createdByName && (
          <span className="block text-12 text-ink-3">{t('by', { name: createdByName })}</span>
        )}
      </span>
      <IconButton writes name={t('rename', { name })} icon={<Pencil aria-hidden="true" />} onClick={onRename} />
      <IconButton
        writes
        name={t('remove', { name })}
        icon={<Trash2 aria-hidden="true" />}
        loading={isRemoving}
        onClick={() => void remove()}
      />
    </div>
  )
}

interface RenameFormProps {
  door: string
  view: View
  onEnd: (isChanged: boolean) => void
}

function RenameForm({ door, view: { id, name: before }, onEnd }: RenameFormProps) {
  const t = useTranslations('views')
  const ui = useTranslations('ui')
  const problems = useTranslations('errors.problems')
  const [name, setName] = useState(before)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    if (name.trim() === before) return onEnd(false)
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson(`${door}/${id}`, { method: 'PATCH', body: { name } })
      onEnd(true)
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-2 py-1">
      <TextField
        label={t('newName', { name: before })}
        error={errors.name ?? (problem && problems(`${problem.code}.title`))}
        required
        maxLength={40}
        autoComplete="off"
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={() => onEnd(false)}>
          {ui('cancel')}
        </Button>
        <Button type="submit" size="small" variant="primary" loading={isSending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
