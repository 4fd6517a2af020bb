import { useTranslations } from 'next-intl'

/** What a path in a request is called by people, where it has a name; else the path itself. */
export function usePathWords(): (path: string) => string {
  const t = useTranslations('meetings')
  return (path) => {
    const [head = '', setting = ''] = path.split('.')
    if (head === 'settings' && t.has(`detail.settings.${setting}` as 'title')) {
      return t(`detail.settings.${setting}` as 'title')
    }
    if (path === '') return t('paths.request')
    return t.has(`paths.${head}` as 'title') && (path === head || /^\d+$/.test(setting))
      ? t(`paths.${head}` as 'title')
      : path
  }
}
