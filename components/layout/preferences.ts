'use server'

import { cookies } from 'next/headers'
import { isLocale, type Locale, localeCookie } from '@/lib/messages/locale'
import { parseTheme, type Theme, themeCookie } from './theme'

const year = 365 * 24 * 60 * 60

/** Keeps the language in this browser and renders the page in it. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  if (isLocale(locale)) await remember(localeCookie, locale)
}

/** Keeps the look in this browser. */
export async function chooseTheme(theme: Theme): Promise<void> {
  await remember(themeCookie, parseTheme(theme))
}

async function remember(name: string, value: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true })
}
