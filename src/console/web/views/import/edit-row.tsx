import { fill, texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Around, Field } from '../../parts/field.tsx'
import { labelOf } from './columns.tsx'
import { textOf, type Sheet } from './sheet.ts'
import { fields } from './store.ts'

interface Props {
  file: Sheet
  row: number
  cells: readonly string[]
  onCell: (column: number, text: string) => void
  end: () => void
}

/** All cells of a row that are sent. What is typed stands in the row at once. */
export function EditRow({ file, row, cells, onCell, end }: Props) {
  const t = texts.value.imports
  return (
    <Dialog title={fill(t.editRow, { row })} onClose={end}>
      <div
        class="stack"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          // The form around is that of all rows.
          event.preventDefault()
          end()
        }}
      >
        {file.header.map((name, at) => {
          const label = labelOf(t, fields.value[at] ?? '')
          const text = textOf(file, cells[at])
          const onValue = (value: string) => {
            onCell(at, value)
          }
          const named = label === name.trim() ? label : `${label} · ${name.trim()}`
          if (!label) return null
          if (!text.includes('\n')) return <Field key={at} label={named} value={text} onValue={onValue} />
          return (
            <Around key={at} label={named}>
              {(names) => (
                <textarea
                  {...names}
                  dir="auto"
                  value={text}
                  onInput={({ currentTarget }) => {
                    onValue(currentTarget.value)
                  }}
                />
              )}
            </Around>
          )
        })}
      </div>
      <footer class="actions">
        <button type="button" class="primary" onClick={end}>
          {t.apply}
        </button>
      </footer>
    </Dialog>
  )
}
