/** A number, or a dash where there is none. */
export const fixed = (digits: number, number: number | undefined) => number?.toFixed(digits) ?? '–'

/** As Markdown; all columns but the first are numbers. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')))
  return [line(head), rule, ...rows.map(line)].join('\n')
}
