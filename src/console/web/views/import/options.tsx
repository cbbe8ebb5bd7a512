import { counted, texts } from '../../i18n.ts'
import { Choice } from '../../parts/field.tsx'
import { changeKind, changeOptions } from './changes.ts'
import { kindOf } from './kinds.ts'
import type { Sheet } from './sheet.ts'
import { kind, options, startAgain } from './store.ts'

const kinds = ['clients', 'sessions'] as const
const modes = ['create', 'upsert', 'update'] as const
const matches = ['email', 'user_uid'] as const
const limits = ['fail', 'fill'] as const

/** What the file is, and what is to be done with it. */
export function ImportOptions({ file }: { file: Sheet }) {
  const t = texts.value.imports
  const { mode, match, onLimit } = options.value
  const { canChange } = kindOf(kind.value)
  return (
    <section class="card stack">
      <header class="view-head">
        <h2>
          <bdi>{file.name}</bdi>
        </h2>
        <span class="quiet">{counted(t.rows, file.rows.length)}</span>
        <button type="button" onClick={startAgain}>
          {t.anotherFile}
        </button>
      </header>
      <div class="columns">
        <Choice
          label={t.kind}
          value={kind.value}
          options={kinds.map((each) => [each, t.kinds[each]])}
          onValue={(value) => {
            changeKind(value === 'sessions' ? value : 'clients')
          }}
        />
        {canChange && (
          <Choice
            label={t.mode}
            value={mode}
            options={modes.map((each) => [each, t.modes[each]])}
            onValue={(value) => {
              changeOptions({ mode: modes.find((each) => each === value) ?? 'create' })
            }}
          />
        )}
        {canChange && mode !== 'create' && (
          <Choice
            label={t.match}
            value={match}
            options={matches.map((each) => [each, t.fields[each]])}
            onValue={(value) => {
              changeOptions({ match: value === 'user_uid' ? value : 'email' })
            }}
          />
        )}
        {canChange && mode !== 'update' && (
          <Choice
            label={t.onLimit}
            value={onLimit}
            options={limits.map((each) => [each, t.limits[each]])}
            onValue={(value) => {
              changeOptions({ onLimit: value === 'fill' ? value : 'fail' })
            }}
          />
        )}
      </div>
    </section>
  )
}
