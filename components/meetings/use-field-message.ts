import { useTranslations } from 'next-intl'

/** The sentence of a field's code; a code without one says to check the field. */
export function useFieldMessage(): (code: string | undefined) => string | undefined {
  const t = useTranslations('errors.fields')
  return (code) => {
    if (code === undefined) return undefined
    return t.has(code as 'other') ? t(code as 'other') : t('other')
  }
}
