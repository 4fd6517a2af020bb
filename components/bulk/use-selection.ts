import { useState } from 'react'

/** Which rows are selected: some, one by one, or all that match the filters on the screen. */
export interface Selection {
  ids: ReadonlySet<string>
  isAll: boolean
  isEmpty: boolean
  has: (id: string) => boolean
  /** Takes a row in or out; with `range`, everything from the one before to this one. */
  toggle: (id: string, range: boolean) => void
  /** Takes exactly those on the screen, or none of them. */
  setShown: (on: boolean) => void
  /** Takes exactly these. */
  take: (ids: readonly string[]) => void
  takeAll: () => void
  clear: () => void
}

interface Chosen {
  /** The list that it was chosen from: another one begins anew. */
  of: string
  ids: ReadonlySet<string>
  isAll: boolean
  last?: string
}

const nothing = (of: string): Chosen => ({ of, ids: new Set(), isAll: false })

/** The selection in a list that is named by its filters; `shown` are its ids on the screen, in order. */
export function useSelection(listName: string, shown: readonly string[]): Selection {
  const [stored, setChosen] = useState<Chosen>(nothing(listName))
  const chosen = stored.of === listName ? stored : nothing(listName)
  return {
    ids: chosen.ids,
    isAll: chosen.isAll,
    isEmpty: !chosen.isAll && chosen.ids.size === 0,
    has: (id) => chosen.isAll || chosen.ids.has(id),
    toggle: (id, range) => setChosen({ ...toggle(chosen, shown, id, range), of: listName }),
    setShown: (on) => setChosen({ of: listName, ids: new Set(on ? shown : []), isAll: false }),
    take: (ids) => setChosen({ of: listName, ids: new Set(ids), isAll: false }),
    takeAll: () => setChosen({ of: listName, ids: new Set(), isAll: true }),
    clear: () => setChosen(nothing(listName)),
  }
}

/** One out of all leaves those on the screen but that one: nobody is selected whom the person has not seen. */
function toggle(
  { ids, isAll, last }: Chosen,
  shown: readonly string[],
  id: string,
  range: boolean,
): Omit<Chosen, 'of'> {
  const next = new Set(isAll ? shown : ids)
  const on = !next.has(id)
  for (const each of range && last !== undefined ? between(shown, last, id) : [id]) {
    if (on) next.add(each)
    else next.delete(each)
  }
  return { ids: next, isAll: false, last: id }
}

function between(shown: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [shown.indexOf(one), shown.indexOf(other)].sort((a, b) => a - b)
  return from === undefined || to === undefined || from < 0 ? [other] : shown.slice(from, to + 1)
}
