'use client'

import { Search } from 'lucide-react'
import Form from 'next/form'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { parseCode } from '@/lib/meetings/parse-code'
import { Kbd } from '../ui/kbd'
import { tenantPath } from './navigation'

/** Looks for meetings by words or by a code in any spelling: the meetings page reads `q`. Ctrl or ⌘ with K comes here. */
export function SearchField({ slug }: { slug: string }) {
  const t = useTranslations('layout')
  const input = useRef<HTMLInputElement>(null)
  const query = useSearchParams().get('q') ?? ''
  const keys = useSyncExternalStore(neverChanges, shortcutHere, () => 'Ctrl K')

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [])

  return (
    <search className="min-w-0 max-w-md flex-1">
      <Form action={tenantPath(slug, '/meetings')} onSubmit={leaveTheCode} className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
        />
        <input
          ref={input}
          key={query}
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('search')}
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={t('search')}
          autoComplete="off"
          className="peer h-9 w-full min-w-0 truncate rounded-control border border-transparent bg-hover pr-3 pl-8.5 text-14 transition-[background-color,border-color] hover:bg-pressed focus:border-accent focus:bg-surface focus:outline-2 focus:outline-accent focus:-outline-offset-2 pointer-coarse:h-11 pointer-coarse:text-16 lg:pr-16"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 peer-focus:hidden lg:block pointer-coarse:hidden"
        >
          <Kbd>{keys}</Kbd>
        </span>
      </Form>
    </search>
  )
}

/** Of a pasted invitation only the code goes into the address: the rest may hold a passcode. */
function leaveTheCode({ currentTarget }: FormEvent<HTMLFormElement>): void {
  const field = currentTarget.elements.namedItem('q')
  if (field instanceof HTMLInputElement) field.value = parseCode(field.value) ?? field.value
}

const neverChanges = () => () => undefined

function shortcutHere(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'
}
