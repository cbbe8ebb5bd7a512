import { useEffect, useState } from 'preact/hooks'
import { fill, texts } from '../../i18n.ts'
import { coach, may } from '../../session.ts'
import { chooseField } from './changes.ts'
import type { FieldOfRow } from './fields.ts'
import { kindOf } from './kinds.ts'
import { textOf, type Sheet } from './sheet.ts'
import { fields, headerProblems, kind } from './store.ts'

/** Which column became which field, and a way to say otherwise. It is open where a person should look. */
export function Columns({ file }: { file: Sheet }) {
  const t = texts.value.imports
  const { missing, doubled } = headerProblems.value
  const left = fields.value.filter((field) => !field).length
  const isWrong = missing.length + doubled.length > 0
  const [isOpen, setOpen] = useState(left > 0)
  useEffect(() => {
    if (isWrong) setOpen(true)
  }, [isWrong])
  const names = (field: string) => ({ field: labelOf(t, field) })
  return (
    <details
      class="card"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary>{fill(t.columns, { taken: fields.value.length - left, left })}</summary>
      <div role="alert">
        {missing.map((field) => (
          <p key={field} class="problem">
            {fill(t.missing, names(field))}
          </p>
        ))}
        {doubled.map((field) => (
          <p key={field} class="problem">
            {fill(t.doubled, names(field))}
          </p>
        ))}
      </div>
      {kind.value === 'clients' && !may(coach.value, 'notes:write') && <p class="quiet">{t.noNotes}</p>}
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.firstValue}</th>
            <th scope="col">{t.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {file.header.map((name, at) => (
            <Column key={at} file={file} name={name} at={at} isWrong={isWrong} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Column({ file, name, at, isWrong }: { file: Sheet; name: string; at: number; isWrong: boolean }) {
  const t = texts.value.imports
  const shown = name.trim() || fill(t.unnamed, { n: at + 1 })
  const field = fields.value[at] ?? ''
  const value = file.rows.slice(0, 100).find((row) => row.cells[at]?.trim())?.cells[at]
  const isDoubled = headerProblems.value.doubled.includes(field)
  // Any column that is left out may be the one that is missing: the first of them gets the focus.
  const isSuspect = isDoubled || (isWrong && headerProblems.value.missing.length > 0 && !field)
  const { fields: all } = kindOf(kind.value)
  const mayHave = (each: FieldOfRow) =>
    each !== 'note' || kind.value !== 'clients' || may(coach.value, 'notes:write')
  return (
    <tr class={field ? '' : 'left-out'}>
      <th scope="row">
        <bdi>{shown}</bdi>
      </th>
      <td>
        <bdi class="quiet sample-value">{textOf(file, value).slice(0, 80)}</bdi>
      </td>
      <td>
        <select
          aria-label={fill(t.columnBecomes, { column: shown })}
          aria-invalid={isSuspect ? 'true' : undefined}
          value={field}
          onChange={({ currentTarget }) => {
            chooseField(at, currentTarget.value)
          }}
        >
          <option value="">{t.leaveOut}</option>
          {all.filter(mayHave).map((each) => (
            <option key={each} value={each}>
              {t.fields[each]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

/** A field's name for people; one that a later service knows keeps its own. */
export const labelOf = ({ fields: labels }: { fields: Readonly<Record<string, string>> }, field: string) =>
  labels[field] ?? field
