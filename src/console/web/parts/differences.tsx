import { texts } from '../i18n.ts'

export interface Difference {
  label: string
  yours: string
  theirs: string
}

/** What was typed beside what another person has saved meanwhile, and the choice between both. */
export function Differences({
  rows,
  onMine,
  onTheirs,
}: {
  rows: readonly Difference[]
  onMine: () => void
  onTheirs: () => void
}) {
  const { shell } = texts.value
  return (
    <section class="differences" role="alert">
      <p>
        <b>{shell.conflict}</b> {shell.conflictText}
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
        <button type="button" class="primary" onClick={onMine}>
          {shell.keepYours}
        </button>
        <button type="button" onClick={onTheirs}>
          {shell.takeTheirs}
        </button>
      </div>
    </section>
  )
}
