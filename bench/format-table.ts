/** A Markdown table whose columns stand below each other; every column but the first is aligned to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, ...[head, ...rows].map((row) => width(row[column] ?? title))))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((wide, column) => pad(cells[column] ?? '', wide, column)).join(' | ')} |`
  const rule = widths.map((wide, column) => (column === 0 ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

const width = (text: string): number => [...text].length

function pad(text: string, wide: number, column: number): string {
  const space = ' '.repeat(wide - width(text))
  return column === 0 ? text + space : space + text
}
