'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { OverlapList } from './overlap-list'
import type { Itself } from './overlaps'
import { Replacement } from './replacement'
import { type ChangeWords, useChangeWords } from './use-change-words'
import type { useEditForm } from './use-edit-form'

interface ChangesCardProps {
  slug: string
  form: ReturnType<typeof useEditForm>
  /** The form that the button saves. */
  formId: string
  /** How many meetings of a series are over. */
  past: number
  itself: Itself
}

/** What saving would change, old beside new, and the button that does it. */
export function ChangesCard({ slug, form, formId, past, itself }: ChangesCardProps) {
  const t = useTranslations('meetingForm.edit')
  const inWords = useChangeWords()
  const words = inWords(form.before, form.values, form.changes)
  const { startsAt, recurrence } = form.changes
  return (
    <Card title={t('changes')} className="lg:sticky lg:top-20">
      {words.length === 0 ? (
        <p className="text-13 text-ink-2">{t('noChanges')}</p>
      ) : (
        <dl className="flex flex-col gap-4">
          {words.map((change) => (
            <div key={change.name}>
              <dt className="text-12 text-ink-3">{change.name}</dt>
              <dd className="mt-1 flex flex-col gap-1 text-13">
                {change.kind === 'people' ? <PeopleChange change={change} /> : <Replacement {...change} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(startsAt ?? recurrence) && !form.isSaving && <OverlapList {...{ slug, itself, past }} body={form.body} />}
      <div className="mt-5 flex flex-col gap-2 border-line border-t pt-4 sm:max-lg:flex-row">
        <Button
          type="submit"
          form={formId}
          variant="primary"
          size="large"
          loading={form.isSaving}
          disabledReason={words.length === 0 ? t('nothingToSave') : undefined}
        >
          {t('save')}
        </Button>
        {words.length > 0 && (
          <Button variant="ghost" size="large" onClick={form.startOver}>
            {t('discard')}
          </Button>
        )}
      </div>
    </Card>
  )
}

function PeopleChange({ change: { from, to } }: { change: ChangeWords }) {
  const t = useTranslations('meetingForm.edit')
  return (
    <>
      {from && (
        <p className="text-ink-2">
          {t('removed')} <del className="break-words text-ink-3">{from}</del>
        </p>
      )}
      {to && (
        <p className="text-ink-2">
          {t('added')} <ins className="break-words font-medium text-ink no-underline">{to}</ins>
        </p>
      )}
    </>
  )
}
