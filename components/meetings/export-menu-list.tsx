import { ClipboardCopy, FileBraces, FileSpreadsheet, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { DropdownMenuList } from '../ui/dropdown-menu-list'
import type { OpenedMenu } from '../ui/menu-button'
import { type ListFile, useListFile } from './use-list-file'
import { fileFormats } from './write-list-file'

interface ExportMenuListProps extends OpenedMenu {
  file: ListFile
  /** Hears whether the rows are being read. */
  onReading: (isReading: boolean) => void
}

const icons = {
  xlsx: <FileSpreadsheet aria-hidden="true" />,
  csv: <FileText aria-hidden="true" />,
  json: <FileBraces aria-hidden="true" />,
}

/** The opened menu with the forms that the rows can have. */
export function ExportMenuList({ file, onReading, ...opened }: ExportMenuListProps) {
  const t = useTranslations('list')
  const { save, copy, isReading } = useListFile(file)
  useEffect(() => onReading(isReading), [isReading, onReading])
  const wait = isReading ? t('reading') : undefined
  return (
    <DropdownMenuList
      {...opened}
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
    />
  )
}
