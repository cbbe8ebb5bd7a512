import { useSignal } from '@preact/signals'
import { fill, texts } from '../../i18n.ts'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Changes } from './changed.tsx'
import { labelOf } from './columns.tsx'
import { EditRow } from './edit-row.tsx'
import { kindOf, type Outcome } from './kinds.ts'
import { cellOf, textOf, type Sheet } from './sheet.ts'
import { fields, kind, typed } from './store.ts'

/** A row of the file; of a wrong one the wrong cells are open to be corrected. */
export function RowLine({ file, at, outcome }: { file: Sheet; at: number; outcome: Outcome | undefined }) {
  const t = texts.value.imports
  const isEditing = useSignal(false)
  const row = file.rows[at]
  if (!row) return null
  const cells = typed.value.get(at) ?? row.cells
  const errors = outcome?.errors ?? []
  const wrong = columnsOf(errors.map(({ field }) => field))
  const others = errors.filter(({ field }) => columnsOf([field]).length === 0)
  const type = (column: number, text: string) => {
    const next = Array.from(cells)
    next[column] = cellOf(file, text, row.cells[column])
    const edits = new Map(typed.value)
    if (next.every((cell, index) => cell === (row.cells[index] ?? ''))) edits.delete(at)
    else edits.set(at, next)
    typed.value = edits
  }
  return (
    <tr>
      <td class="quiet">
        <span class="hidden-wide">{t.row} </span>
        {row.row}
      </td>
      <th scope="row">
        {whoOf(file, cells).map((text, index) => (
          <bdi key={index} class={index > 0 ? 'quiet' : ''}>
            {text}
          </bdi>
        ))}
      </th>
      <td>
        <span class={outcome?.outcome === 'failed' ? 'badge danger' : 'badge'}>
          {outcome && t.outcomes[outcome.outcome]}
        </span>
        {others.map(({ message }) => (
          <p key={message} class="problem" dir="auto">
            {message}
          </p>
        ))}
        {wrong.map((column) => (
          <Field
            key={column}
            label={labelOf(t, fields.value[column] ?? '')}
            value={textOf(file, cells[column])}
            problem={errors
              .filter(({ field }) => columnsOf([field]).includes(column))
              .map(({ message }) => message)
              .join('; ')}
            onValue={(text) => {
              type(column, text)
            }}
          />
        ))}
        {outcome?.changes && <Changes changes={outcome.changes} />}
      </td>
      <td class="row-act">
        <button
          type="button"
          class="plain"
          aria-label={fill(t.editRow, { row: row.row })}
          onClick={() => {
            isEditing.value = true
          }}
        >
          <Icon name="more" />
        </button>
        {isEditing.value && (
          <EditRow
            file={file}
            row={row.row}
            cells={cells}
            onCell={type}
            end={() => {
              isEditing.value = false
            }}
          />
        )}
      </td>
    </tr>
  )
}

/** The columns of these fields; a name may be in two. */
function columnsOf(wanted: readonly string[]): number[] {
  const isWanted = (field: string | undefined) =>
    field !== undefined &&
    (wanted.includes(field) || (/^(?:first|last)_name$/.test(field) && wanted.includes('display_name')))
  return fields.value.flatMap((field, at) => (isWanted(field) ? [at] : []))
}

/** What tells a person which row it is: the name in one line, the rest in others. */
export function whoOf(file: Sheet, cells: readonly string[]): string[] {
  const { shown } = kindOf(kind.value)
  const texts = shown.map((field) => textOf(file, cells[fields.value.indexOf(field)]))
  const count = shown.length - 1
  return [texts.slice(0, count).filter(Boolean).join(' '), texts[count] ?? '']
}
