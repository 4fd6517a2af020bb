'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** Asks for the one-time code; the browser remembers one that fits. */
export function CodeForm({ slug }: { slug: string }) {
  const t = useTranslations('setup.code')
  const problems = useTranslations('errors.problems')
  const fields = useTranslations('errors.fields')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [sending, send] = useTransition()

  const explain = ({ code: problem }: ApiProblem) =>
    problem === 'invalid_input' ? fields('required') : `${problems(`${problem}.title`)}. ${problems(`${problem}.hint`)}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(async () => {
      setError(undefined)
      try {
        await sendJson(`/api/setup/${encodeURIComponent(slug)}`, { method: 'POST', body: { code } })
        router.refresh()
      } catch (thrown) {
        setError(explain(asProblem(thrown)))
        input.current?.focus()
      }
    })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p className="text-pretty text-ink-2">{t('text')}</p>
      <TextField
        ref={input}
        label={t('label')}
        hint={t('hint')}
        error={error}
        required
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        inputClassName="h-11 font-mono"
      />
      <Button type="submit" variant="primary" size="large" loading={sending}>
        {t('submit')}
      </Button>
    </form>
  )
}
