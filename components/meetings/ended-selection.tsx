import { useTranslations } from 'next-intl'
import type { Selection } from '../bulk/use-selection'
import { ExportMenu } from './export-menu'
import { SelectionFrame } from './selection-frame'
import type { ListFile } from './use-list-file'

interface EndedSelectionProps {
  selection: Selection
  /** The selected rows. */
  file: ListFile
  count: number
  shown: number
  onClose: () => void
}

/** What is selected of the meetings that are over: a file of them, or text to paste. */
export function EndedSelection({ selection, file, count, shown, onClose }: EndedSelectionProps) {
  const t = useTranslations('list')
  return (
    <SelectionFrame {...{ selection, count, shown, onClose }}>
      <ExportMenu
        file={file}
        variant="secondary"
        side="top"
        disabledReason={count === 0 ? t('nothingSelected') : undefined}
      />
    </SelectionFrame>
  )
}
