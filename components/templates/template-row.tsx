import { Building2, EllipsisVertical, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { asProblem } from '@/lib/fetcher'
import type { ListedTemplate } from '@/lib/templates/schema'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { iconButtonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { Spinner } from '../ui/spinner'
import { toast } from '../ui/toast'
import { useWritable } from '../ui/use-writable'
import { moveByArrows } from './move-by-arrows'
import { RenameTemplate } from './rename-template'
import { useOutlineWords } from './use-outline-words'

interface TemplateRowProps {
  template: ListedTemplate
  isOpening: boolean
  onChoose: () => void
  /** Both throw ApiProblem. */
  onRename: (name: string) => Promise<void>
  onRemove: () => Promise<void>
}

/** One template: a press fills the form; whoever may change it renames and removes it here, others are told who may. */
export function TemplateRow({ template, isOpening, onChoose, onRename, onRemove }: TemplateRowProps) {
  const t = useTranslations('templates')
  const inWords = useOutlineWords()
  const { disabledReason } = useWritable()
  const [task, setTask] = useState<'rename' | 'remove'>()
  const { name, isShared, mayChange } = template
  const done = () => setTask(undefined)
  if (task === 'rename') return <RenameTemplate name={name} onRename={onRename} onDone={done} />
  if (task === 'remove') return <RemoveTemplate {...{ template, onRemove }} onDone={done} />
  return (
    <li className="flex items-center gap-1 rounded-control hover:bg-hover">
      <button
        type="button"
        data-choose
        aria-busy={isOpening || undefined}
        onClick={onChoose}
        onKeyDown={moveByArrows}
        className="flex min-h-14 min-w-0 flex-1 flex-col items-start justify-center rounded-control px-2 py-2 text-left"
      >
        <span className="flex max-w-full flex-wrap items-center gap-x-2 gap-y-1 font-medium text-14 text-ink">
          <span className="min-w-0 break-words">{name}</span>
          {isShared && (
            <Badge tone="muted" icon={<Building2 aria-hidden="true" />}>
              {t('shared')}
            </Badge>
          )}
          {isOpening && <Spinner />}
        </span>
        <span className="max-w-full break-words text-12 text-ink-2 leading-5">
          {inWords(template)}
          {!mayChange && <span className="block text-ink-3">{t('keptBy')}</span>}
        </span>
      </button>
      {mayChange && (
        <DropdownMenu
          name={t('actions', { name })}
          align="end"
          className={iconButtonClasses('ghost', 'medium')}
          entries={[
            {
              label: t('rename'),
              icon: <Pencil aria-hidden="true" />,
              disabledReason,
              onSelect: () => setTask('rename'),
            },
            {
              label: t('remove'),
              icon: <Trash2 aria-hidden="true" />,
              danger: true,
              disabledReason,
              onSelect: () => setTask('remove'),
            },
          ]}
        >
          <EllipsisVertical aria-hidden="true" />
        </DropdownMenu>
      )}
    </li>
  )
}

interface RemoveTemplateProps {
  template: ListedTemplate
  onRemove: () => Promise<void>
  onDone: () => void
}

/** Asks where the row was: nothing brings a template back. */
function RemoveTemplate({ template: { name, isShared }, onRemove, onDone }: RemoveTemplateProps) {
  const t = useTranslations('templates')
  const problems = useTranslations('errors.problems')
  const [isBusy, setBusy] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // After the menu gave the focus back.
    const timer = setTimeout(() => keep.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  const remove = async () => {
    setBusy(true)
    try {
      await onRemove()
    } catch (error) {
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
      onDone()
    }
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2.5">
      <div role="alert" className="min-w-0 text-13">
        <p className="break-words font-medium text-ink">{t('removeAsk', { name })}</p>
        <p className="text-ink-2">{t(isShared ? 'removeShared' : 'removeOwn')}</p>
      </div>
      <div className="ml-auto flex gap-2">
        <Button ref={keep} size="small" onClick={onDone}>
          {t('keep')}
        </Button>
        <Button variant="danger" size="small" writes loading={isBusy} onClick={() => void remove()}>
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
