import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'

interface Difference {
  label: string
  yours: string
  theirs: string
}

/** What was typed beside what another person has saved meanwhile, and the choice between both. */
export function Differences({
  rows,
  by,
  onMine,
  onTheirs,
}: {
  rows: readonly Difference[]
  /** A sentence that says who, where it is known. */
  by?: string
  onMine: () => void
  onTheirs: () => void
}) {
  const { shell } = texts.value
  const mine = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    mine.current?.focus()
  }, [])
  return (
    <section class="differences" role="alert">
      <p>
        <b>{by ?? shell.conflict}</b> {shell.conflictText}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{shell.yours}</th>
              <th scope="col">{shell.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, yours, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td dir="auto">{yours}</td>
                <td dir="auto">{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        <button ref={mine} type="button" class="primary" onClick={onMine}>
          {shell.keepYours}
        </button>
        <button type="button" onClick={onTheirs}>
          {shell.takeTheirs}
        </button>
      </div>
    </section>
  )
}
