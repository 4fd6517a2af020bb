import { useSyncExternalStore } from 'react'

/** What can be told of a meeting besides its time, subject and state. */
export const listColumns = ['length', 'code', 'role', 'series'] as const
export type ListColumn = (typeof listColumns)[number]

const PLACE = 'meeting-columns'
const hearers = new Set<() => void>()
/** Where the browser keeps nothing, the page does. */
let chosen: string | null = null

function read(): string | null {
  try {
    return localStorage.getItem(PLACE) ?? chosen
  } catch {
    return chosen
  }
}

/** Keeps the choice in this browser. */
export function chooseColumns(columns: readonly ListColumn[]): void {
  chosen = columns.join(' ')
  try {
    localStorage.setItem(PLACE, chosen)
  } catch {}
  for (const hear of hearers) hear()
}

/** The columns that were chosen last, in their order; all of them, before there was a choice. */
export function useColumns(): readonly ListColumn[] {
  const kept = useSyncExternalStore(subscribe, read, () => null)
  return kept === null ? listColumns : listColumns.filter((column) => kept.split(' ').includes(column))
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  window.addEventListener('storage', hear)
  return () => {
    hearers.delete(hear)
    window.removeEventListener('storage', hear)
  }
}
