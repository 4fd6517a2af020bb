import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { asProblem } from '@/lib/fetcher'
import { useFieldMessage } from '../meetings/use-field-message'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

interface RenameTemplateProps {
  name: string
  /** Throws ApiProblem. */
  onRename: (name: string) => Promise<void>
  onDone: () => void
}

/** A template's new name, typed where the old one stood. */
export function RenameTemplate({ name, onRename, onDone }: RenameTemplateProps) {
  const t = useTranslations('templates')
  const problems = useTranslations('errors.problems')
  const fieldMessage = useFieldMessage()
  const [typed, setTyped] = useState(name)
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the menu gave the focus back.
    const timer = setTimeout(() => input.current?.select())
    return () => clearTimeout(timer)
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (typed.trim() === name) return onDone()
    setBusy(true)
    try {
      await onRename(typed)
      onDone()
    } catch (error) {
      const problem = asProblem(error)
      const code = problem.errors.find(({ path }) => path === 'name')?.code
      if (!code) toast({ text: problems(`${problem.code}.title`), tone: 'danger' })
      setRefused(code)
      setBusy(false)
      input.current?.focus()
    }
  }
  return (
    <li className="rounded-control bg-sunken px-3 py-2.5">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
        <TextField
          ref={input}
          label={t('save.name')}
          hideLabel
          className="basis-full sm:min-w-48 sm:flex-1 sm:basis-0"
          error={fieldMessage(refused)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" loading={isBusy}>
          {t('saveName')}
        </Button>
      </form>
    </li>
  )
}
