import { z } from 'zod'
import { DRAFTS } from './draft-place'
import { keptInTab } from './kept-in-tab'

/** How long the browser keeps what was typed and not sent. */
const KEPT_MS = 7 * 24 * 60 * 60_000

/** A draft that another tab left, or one that is closed by now. */
export interface LeftDraft<Value> {
  id: string
  /** Changes with each writing, so that a tab notices another one writing at its place. */
  stamp: string
  /** When it was written, ISO 8601. */
  at: string
  /** Whether what the browser does not keep was in it. */
  isPartial: boolean
  value: Value
}

/** What was typed and not sent: whole in its tab, and without secrets in the browser for when the tab is closed. */
export interface KeptDraft<Value> {
  /** This tab's own, whole. */
  read: () => Value | undefined
  write: (value: Value) => void
  drop: () => void
  /** The newest of other tabs. */
  findLeft: (now: Date) => LeftDraft<Value> | undefined
  /** From now on this tab writes there; a tab that still has it open takes a place of its own. */
  takeOver: (left: LeftDraft<Value>) => void
  discard: (left: LeftDraft<Value>) => void
}

interface Kind<Value> {
  schema: z.ZodType<Value>
  /** Takes out what only the tab may keep. */
  withoutSecrets: (value: Value) => Value
}

const written = z.object({ at: z.iso.datetime() })

/** The drafts of one form; `place` names the form and whose it is. Tabs never write over each other's. */
export function keptDraft<Value>(place: string, { schema, withoutSecrets }: Kind<Value>): KeptDraft<Value> {
  const prefix = `${DRAFTS}${place} `
  const stored = z.object({ stamp: z.string(), at: z.iso.datetime(), isPartial: z.boolean(), value: schema })
  const tab = keptInTab(prefix, z.object({ id: z.string(), stamp: z.string(), value: schema }))
  let own = tab.read()

  const readStored = (id: string): LeftDraft<Value> | undefined => {
    const parsed = stored.safeParse(readItem(prefix + id))
    return parsed.success ? { id, ...parsed.data } : undefined
  }
  const isOurs = (): boolean => own !== undefined && readStored(own.id)?.stamp === own.stamp

  return {
    read: () => own?.value,
    write(value) {
      const id = own && isOurs() ? own.id : crypto.randomUUID()
      const stamp = crypto.randomUUID()
      const kept = withoutSecrets(value)
      const isPartial = JSON.stringify(kept) !== JSON.stringify(value)
      own = { id, stamp, value }
      tab.write(own)
      writeItem(prefix + id, { stamp, at: new Date().toISOString(), isPartial, value: kept })
    },
    drop() {
      if (own && isOurs()) removeItem(prefix + own.id)
      own = undefined
      tab.drop()
    },
    findLeft(now) {
      removeOld(now)
      const ids = places().flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
      const others = ids.flatMap((id) => (id === own?.id ? [] : (readStored(id) ?? [])))
      return others.toSorted((one, other) => other.at.localeCompare(one.at))[0]
    },
    takeOver({ id, stamp, value }) {
      own = { id, stamp, value }
      tab.write(own)
    },
    discard: ({ id }) => removeItem(prefix + id),
  }
}

/** Removes drafts of all forms and people that are too old, and what cannot be read. */
function removeOld(now: Date): void {
  for (const name of places()) {
    const found = written.safeParse(readItem(name))
    if (!found.success || now.getTime() - Date.parse(found.data.at) > KEPT_MS) removeItem(name)
  }
}

/** Where drafts are; a browser that keeps nothing has none. */
function places(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(DRAFTS))
  } catch {
    return []
  }
}

function readItem(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '')
  } catch {
    return undefined
  }
}

function writeItem(name: string, value: object): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {}
}

function removeItem(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {}
}
