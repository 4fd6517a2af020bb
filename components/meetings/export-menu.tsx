import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { lazily } from '../ui/lazily'
import { MenuButton } from '../ui/menu-button'
import { Spinner } from '../ui/spinner'
import type { ListFile } from './use-list-file'

const loadList = () => import('./export-menu-list')
const List = lazily(() => loadList().then((module) => module.ExportMenuList))

interface ExportMenuProps {
  file: ListFile
  /** Why there is nothing to export. */
  disabledReason: string | undefined
  variant: 'ghost' | 'secondary'
  side?: 'top' | 'bottom'
}

/** The rows as a file of one's choice, or as text to paste. */
export function ExportMenu({ file, disabledReason, variant, side = 'bottom' }: ExportMenuProps) {
  const t = useTranslations('list')
  const [isReading, setReading] = useState(false)
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
  return (
    <MenuButton
      side={side}
      align="end"
      className={buttonClasses(variant, 'medium')}
      load={loadList}
      list={(opened) => <List {...opened} file={file} onReading={setReading} />}
    >
      {content}
    </MenuButton>
  )
}
