import { fill, texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { labelOf } from './columns.tsx'
import { textOf, type Sheet } from './sheet.ts'
import { fields } from './store.ts'

/** All cells of a row that are sent. What is typed stands in the row at once. */
export function EditRow({
  file,
  row,
  cells,
  onCell,
  end,
}: {
  file: Sheet
  row: number
  cells: readonly string[]
  onCell: (column: number, text: string) => void
  end: () => void
}) {
  const { imports: t } = texts.value
  return (
    <Dialog title={fill(t.editRow, { row })} onClose={end}>
      <div class="stack">
        {file.header.map(
          (name, at) =>
            fields.value[at] && (
              <Field
                key={at}
                label={`${labelOf(t, fields.value[at])} · ${name.trim()}`}
                value={textOf(file, cells[at])}
                onValue={(text) => {
                  onCell(at, text)
                }}
              />
            ),
        )}
      </div>
      <footer class="actions">
        <button type="button" class="primary" onClick={end}>
          {t.apply}
        </button>
      </footer>
    </Dialog>
  )
}
