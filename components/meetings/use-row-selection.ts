import { useState } from 'react'
import { useSelection } from '../bulk/use-selection'

/** Which rows of a list are selected, while they can be; `ids` are those on the screen, in order. */
export function useRowSelection(listName: string, ids: readonly string[]) {
  const [isSelecting, setSelecting] = useState(false)
  const selection = useSelection(listName, ids)
  return {
    selection: isSelecting ? selection : undefined,
    /** Begins and ends selecting; what was selected is forgotten then. */
    choose: (on: boolean) => {
      setSelecting(on)
      if (!on) selection.clear()
    },
    /** Takes a row in or out, also where selecting had not begun. */
    toggle: (key: string) => {
      setSelecting(true)
      selection.toggle(key, false)
    },
  }
}
