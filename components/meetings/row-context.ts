import { createContext, useContext } from 'react'
import type { Selection } from '../bulk/use-selection'
import { type ListColumn, listColumns } from './list-columns'

interface RowOptions {
  /** Rows can be selected now. */
  selection?: Pick<Selection, 'has' | 'toggle'>
  /** What a row tells besides its time, subject and state. */
  columns: readonly ListColumn[]
}

/** How the rows of a list are shown; where no list says so, with everything. */
export const RowContext = createContext<RowOptions>({ columns: listColumns })

/** How the list of this row shows its rows. */
export const useRowOptions = (): RowOptions => useContext(RowContext)
