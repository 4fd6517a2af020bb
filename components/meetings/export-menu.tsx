import { ClipboardCopy, Download, FileBraces, FileSpreadsheet, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { Spinner } from '../ui/spinner'
import { type ListFile, useListFile } from './use-list-file'
import { fileFormats } from './write-list-file'

interface ExportMenuProps {
  file: ListFile
  /** Why there is nothing to export. */
  disabledReason: string | undefined
  variant: 'ghost' | 'secondary'
  side?: 'top' | 'bottom'
}

const icons = {
  xlsx: <FileSpreadsheet aria-hidden="true" />,
  csv: <FileText aria-hidden="true" />,
  json: <FileBraces aria-hidden="true" />,
}

/** The rows as a file of one's choice, or as text to paste. */
export function ExportMenu({ file, disabledReason, variant, side = 'bottom' }: ExportMenuProps) {
  const t = useTranslations('list')
  const { save, copy, isReading } = useListFile(file)
  const content = (
    <>
      {isReading ? <Spinner /> : <Download aria-hidden="true" />}
      {isReading ? t('reading') : t('export')}
    </>
  )
  if (disabledReason) {
    return (
      <Button variant={variant} disabledReason={disabledReason}>
        {content}
      </Button>
    )
  }
  const wait = isReading ? t('reading') : undefined
  return (
    <DropdownMenu
      side={side}
      align="end"
      className={buttonClasses(variant, 'medium')}
      entries={[
        ...fileFormats.map((format) => ({
          icon: icons[format],
          label: t(`formats.${format}`),
          disabledReason: wait,
          onSelect: () => void save(format),
        })),
        { kind: 'separator' },
        {
          icon: <ClipboardCopy aria-hidden="true" />,
          label: t('copyText'),
          disabledReason: wait,
          onSelect: () => void copy(),
        },
      ]}
    >
      {content}
    </DropdownMenu>
  )
}
