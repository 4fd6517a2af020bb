import { useTranslations } from 'next-intl'

/** The sentence of a field's code, with the values it names; a code without one says to check the field. */
export function useFieldMessage(): (code: string | undefined, values?: Record<string, number>) => string | undefined {
  const t = useTranslations('errors.fields')
  return (code, values) => {
    if (code === undefined) return undefined
    return t.has(code as 'other') ? t(code as 'other', values) : t('other')
  }
}
