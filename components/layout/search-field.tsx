'use client'

import { Search } from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { parseCode } from '@/lib/meetings/parse-code'
import { useShortcut } from '../keyboard/use-shortcut'
import { Kbd } from '../ui/kbd'
import { tenantPath } from './navigation'

/** Looks for meetings by words or by a code in any spelling: the meetings page reads `q`. The key / comes here. */
export function SearchField({ slug }: { slug: string }) {
  const t = useTranslations()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const query = useSearchParams().get('q') ?? ''

  useShortcut({ key: '/', description: t('keyboard.actions.search'), run: () => input.current?.select() })

  const page = tenantPath(slug, '/meetings')
  // As Next's own form does, at a tenth of its weight.
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = input.current
    if (!field) return
    // Of a pasted invitation only the code goes into the address: the rest may hold a passcode.
    field.value = parseCode(field.value) ?? field.value
    router.push(`${page}?${new URLSearchParams({ q: field.value })}`)
  }
  return (
    <search className="min-w-0 max-w-md flex-1">
      <form action={page} onSubmit={look} className="relative">
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
          aria-label={t('layout.search')}
          aria-keyshortcuts="/"
          placeholder={t('layout.search')}
          autoComplete="off"
          className="peer h-9 w-full min-w-0 truncate rounded-control border border-transparent bg-hover pr-3 pl-8.5 text-14 transition-[background-color,border-color] hover:bg-pressed focus:border-accent focus:bg-surface focus:outline-2 focus:outline-accent focus:-outline-offset-2 pointer-coarse:h-11 pointer-coarse:text-16 lg:pr-10"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 peer-focus:hidden lg:block pointer-coarse:hidden"
        >
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  )
}
