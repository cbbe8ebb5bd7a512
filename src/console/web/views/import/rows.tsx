import { counted, fill, number, texts } from '../../i18n.ts'
import { ask, query } from '../../router.ts'
import { counts, judged } from './judged.ts'
import type { Outcome } from './kinds.ts'
import { RowLine } from './row.tsx'
import type { Sheet } from './sheet.ts'
import { isBusy, typed } from './store.ts'

const filters = ['failed', 'created', 'updated', 'unchanged'] as const
/** Rows that stand in the page at once. */
const pageSize = 50

/** What would come of each row. Those with problems come first, until somebody asks for others. */
export function Rows({ file }: { file: Sheet }) {
  const { imports: t, shell } = texts.value
  const all = judged.value
  const asked = query.value.get('show')
  const usual = counts.value.failed + typed.value.size > 0 ? 'failed' : 'all'
  const shown = asked === 'all' ? asked : (filters.find((each) => each === asked) ?? usual)
  const matches = (outcome: Outcome | undefined, at: number) =>
    shown === 'all' || outcome?.outcome === shown || (shown === 'failed' && typed.value.has(at))
  const found = all.flatMap((outcome, at) => (matches(outcome, at) ? [at] : []))
  const last = Math.max(0, Math.ceil(found.length / pageSize) - 1)
  const page = Math.min(last, Math.max(0, Number(query.value.get('page') ?? 1) - 1 || 0))
  const visible = found.slice(page * pageSize, (page + 1) * pageSize)
  const hasSome = (each: typeof shown) => each === 'all' || each === shown || counts.value[each] > 0
  const to = (next: number) => {
    ask({ page: next > 0 ? `${next + 1}` : undefined })
  }
  return (
    <section class="card flush" aria-busy={isBusy.value && all.length === 0}>
      <div class="filters" role="group" aria-label={t.show}>
        {(['all', ...filters] as const).filter(hasSome).map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={each === shown}
            onClick={() => {
              ask({ show: each, page: undefined })
            }}
          >
            {each === 'all' ? t.all : each === 'failed' ? t.problems : t.outcomes[each]}{' '}
            <span class="quiet">{number(each === 'all' ? all.length : counts.value[each])}</span>
          </button>
        ))}
      </div>
      {visible.length > 0 && (
        <table class="import-rows">
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.what}</th>
              <th>
                <span class="hidden">{shell.edit}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {visible.map((at) => (
              <RowLine key={at} file={file} at={at} outcome={all[at]} />
            ))}
          </tbody>
        </table>
      )}
      {found.length === 0 && !isBusy.value && <p class="empty quiet">{t.nothingHere}</p>}
      {last > 0 && (
        <nav class="pages" aria-label={t.show}>
          <span class="quiet">
            {fill('{from}–{to}', { from: page * pageSize + 1, to: page * pageSize + visible.length })} ·{' '}
            {counted(t.rows, found.length)}
          </span>
          <button
            type="button"
            disabled={page === 0}
            onClick={() => {
              to(page - 1)
            }}
          >
            {shell.previous}
          </button>
          <button
            type="button"
            disabled={page === last}
            onClick={() => {
              to(page + 1)
            }}
          >
            {shell.next}
          </button>
        </nav>
      )}
    </section>
  )
}
