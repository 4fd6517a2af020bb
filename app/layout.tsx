import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '@/components/layout/theme'
import { ToastRegion } from '@/components/ui/toast'
import { fontVariables } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()])
  const theme = parseTheme(jar.get(themeCookie)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} className={fontVariables}>
      <body>
        <NextIntlClientProvider>
          {children}
          <ToastRegion />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
