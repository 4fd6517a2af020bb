'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

interface SignInFormProps {
  /** The organisation signed in to last in this browser; the field starts with it. */
  organisation: string | undefined
}

const slugs = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** Asks for the organisation and leads to its sign-in at Tencent Meeting. */
export function SignInForm({ organisation }: SignInFormProps) {
  const t = useTranslations('signIn')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(organisation ?? '')
  const [error, setError] = useState<string>()
  const { leaving, slow, leave } = useLeaving()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const slug = text.trim().toLowerCase()
    const wrong = slug === '' ? t('organisationMissing') : slugs.test(slug) ? undefined : t('organisationInvalid')
    setError(wrong)
    if (wrong) return input.current?.focus()
    leave(`/api/oauth/${slug}/start`)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <TextField
        ref={input}
        label={t('organisation')}
        hint={t('organisationHint')}
        error={error}
        required
        name="organisation"
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        inputClassName="h-11"
      />
      <div>
        <Button type="submit" variant="primary" size="large" loading={leaving} className="w-full">
          {t('submit')}
          <ArrowRight aria-hidden="true" />
        </Button>
        <p role="status" className="mt-3 text-12 text-ink-3">
          {slow ? t('slow') : t('privacy')}
        </p>
      </div>
    </form>
  )
}

/** Leaves for another address; after ten seconds it says so and the button can be pressed again. */
function useLeaving(): { leaving: boolean; slow: boolean; leave: (address: string) => void } {
  const [state, setState] = useState<'here' | 'leaving' | 'slow'>('here')
  useEffect(() => {
    if (state !== 'leaving') return
    const timer = setTimeout(() => setState('slow'), 10_000)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    // A page that comes back from the browser's history still believes it is leaving.
    const stay = (event: PageTransitionEvent) => event.persisted && setState('here')
    addEventListener('pageshow', stay)
    return () => removeEventListener('pageshow', stay)
  }, [])
  const leave = (address: string) => {
    setState('leaving')
    window.location.assign(address)
  }
  return { leaving: state === 'leaving', slow: state === 'slow', leave }
}
