import { useTranslations } from 'next-intl'

/** Where address and token are entered in Tencent's console, step by step. */
export function WebhookSteps() {
  const t = useTranslations('tencent.webhook')
  return (
    <section aria-label={t('steps')} className="rounded-card border border-line px-4 py-3 text-13">
      <h3 className="font-medium">{t('steps')}</h3>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 text-ink-2">
        <li>{t('step1')}</li>
        <li>{t('step2')}</li>
        <li>{t('step3')}</li>
        <li>{t('step4')}</li>
      </ol>
    </section>
  )
}
