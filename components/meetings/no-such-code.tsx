import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'

/** No meeting of the person has the code: where else to look. */
export function NoSuchCode({ slug, code }: { slug: string; code: string }) {
  const t = useTranslations('meetings')
  return (
    <Card>
      <EmptyState
        level={1}
        icon={<SearchX />}
        title={t('noCode', { code: formatCode(code) })}
        text={t('noCodeHint')}
        actions={
          <>
            <ButtonLink href={`/t/${slug}/ended?${new URLSearchParams({ days: '365', code })}`}>
              {t('findEnded')}
            </ButtonLink>
            <ButtonLink variant="ghost" href={`/t/${slug}/meetings`}>
              {t('detail.back')}
            </ButtonLink>
          </>
        }
      />
    </Card>
  )
}
