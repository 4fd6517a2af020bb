import { useTranslations } from 'next-intl'
import { TabLinks } from '../ui/tab-links'

/** The same meetings as a list or as a calendar. */
export function ListSwitch({ slug, active }: { slug: string; active: 'list' | 'calendar' }) {
  const t = useTranslations('calendar')
  return (
    <TabLinks
      name={t('shownAs')}
      tabs={[
        { href: `/t/${slug}/meetings`, label: t('list'), active: active === 'list' },
        { href: `/t/${slug}/calendar`, label: t('title'), active: active === 'calendar' },
      ]}
    />
  )
}
