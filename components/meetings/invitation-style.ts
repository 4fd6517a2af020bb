import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Locale } from '@/lib/messages/locale'

export const invitationFormats = ['text', 'rich', 'markdown'] as const
export type InvitationFormat = (typeof invitationFormats)[number]

/** In which language and form somebody last copied an invitation. */
export interface InvitationStyle {
  language: Locale
  format: InvitationFormat
}

const PLACE = 'invitation-style'
const hearers = new Set<() => void>()
/** Where the browser keeps nothing, the page does. */
let chosen = ''

function read(): string {
  try {
    return localStorage.getItem(PLACE) ?? chosen
  } catch {
    return chosen
  }
}

/** Keeps the choice in this browser. */
export function chooseInvitationStyle({ language, format }: InvitationStyle): void {
  chosen = `${language} ${format}`
  try {
    localStorage.setItem(PLACE, chosen)
  } catch {}
  for (const hear of hearers) hear()
}

/** The last choice; before there is one, plain text in the language of the page. */
export function useInvitationStyle(): InvitationStyle {
  const locale = useLocale()
  const [language, format] = useSyncExternalStore(subscribe, read, () => '').split(' ')
  return {
    language: language === 'zh-CN' || language === 'en' ? language : locale,
    format: invitationFormats.find((each) => each === format) ?? 'text',
  }
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  window.addEventListener('storage', hear)
  return () => {
    hearers.delete(hear)
    window.removeEventListener('storage', hear)
  }
}
