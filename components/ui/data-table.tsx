import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Column<Row> {
  key: string
  header: string
  /** Stands where the header would, such as a box that selects all rows. */
  headerCell?: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Names the row: a row header in the table, the head of the card on a phone. Exactly one column. */
  primary?: boolean
  /** Says itself what it is, so the card on a phone leaves out its header. */
  bare?: boolean
  /** The narrowest screen that has room for it: a tablet's or a desk's. A card shows it always, if it says neither. */
  from?: 'sm' | 'lg'
  /** Width of the column, such as `w-32`. */
  className?: string
  /** Classes of its cells, such as their place in a card. */
  cellClassName?: string
}

const shownFrom = { sm: 'hidden sm:table-cell', lg: 'hidden lg:table-cell' }

interface DataTableProps<Row> {
  /** What the table holds, for assistive technology. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Keeps the columns' widths whatever the cells hold: long texts are cut, not the table. */
  fixed?: boolean
  rowKey: (row: Row) => string
}

/** Rows and columns; on a phone each row becomes a card with its headers beside the values. */
export function DataTable<Row>({ caption, columns, rows, fixed = false, rowKey }: DataTableProps<Row>) {
  return (
    <table className={classNames('block w-full text-left text-13 sm:table', fixed && 'sm:table-fixed')}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="sm:border-line sm:border-b">
          {columns.map(({ key, header, headerCell, align, from, className }) => (
            <th
              key={key}
              scope="col"
              className={classNames(
                'h-9 whitespace-nowrap px-3 font-medium text-12 text-ink-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
                align === 'end' && 'text-right',
                from && shownFrom[from],
                className,
              )}
            >
              {headerCell ?? header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="relative flex flex-col gap-1 border-line border-b px-4 py-3 last:border-b-0 sm:table-row sm:hover:bg-hover"
          >
            {columns.map((column) => (
              <DataCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Cell = column.primary ? 'th' : 'td'
  return (
    <Cell
      scope={column.primary ? 'row' : undefined}
      className={classNames(
        'min-w-0 items-center justify-between gap-4 font-normal sm:h-11 sm:px-3 sm:py-2 sm:first:pl-5 sm:last:pr-5',
        column.primary ? 'order-first font-medium text-14 text-ink sm:text-13' : 'text-ink-2',
        column.align === 'end' && 'sm:text-right',
        column.from ? shownFrom[column.from] : 'flex sm:table-cell',
        column.cellClassName,
      )}
    >
      {!column.primary && !column.bare && (
        <span aria-hidden="true" className="shrink-0 text-12 text-ink-3 sm:hidden">
          {column.header}
        </span>
      )}
      {column.cell(row)}
    </Cell>
  )
}
