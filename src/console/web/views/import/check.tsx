import { useLayoutEffect, useRef } from 'preact/hooks'
import { counted, fill, texts } from '../../i18n.ts'
import { Failed, sentenceOf } from '../../parts/failed.tsx'
import { check } from './calls.ts'
import { Columns } from './columns.tsx'
import { areMendable, beyond, counts, judged } from './judged.ts'
import { ImportOptions } from './options.tsx'
import { Rows } from './rows.tsx'
import { changeOptions } from './changes.ts'
import { refusalOf } from './refusal.ts'
import * as store from './store.ts'
import { start } from './running.ts'

/** The second step: how the columns are understood, and what would come of each row. */
export function Check() {
  const { imports: t } = texts.value
  const form = useRef<HTMLFormElement>(null)
  const file = store.sheet.value
  const { isBusy, failure, typed, headerProblems } = store
  const areColumnsWrong = headerProblems.value.missing.length + headerProblems.value.doubled.length > 0
  const [hasTyped, total] = [typed.value.size > 0, file?.rows.length ?? 0]
  /** Where the focus goes once the answer is there: to what is wrong, or else to the next step. */
  const isWaiting = useRef(true)
  useLayoutEffect(() => {
    if (isBusy.value || !isWaiting.current) return
    isWaiting.current = false
    const ways = ['[aria-invalid=true]', '.failed button', '.import-foot .primary:enabled']
    const next = ways.map((way) => form.current?.querySelector<HTMLElement>(way)).find(Boolean)
    next?.focus()
    if (next instanceof HTMLInputElement) next.select()
  }, [isBusy.value])
  if (!file) return null
  const { created, updated, unchanged, failed } = counts.value
  const accepted = created + updated + unchanged
  const isReady = !isBusy.value && !areColumnsWrong && !failure.value && !hasTyped
  const hasRows = isBusy.value || judged.value.length > 0
  // A file of one call is refused by the service, the sum of several is seen here.
  const isFull = failure.value?.kind === 'missing' || beyond.value > 0
  const again = () => {
    isWaiting.current = true
    store.commit()
    void check()
  }
  return (
    <form
      ref={form}
      class="import-check"
      onSubmit={(event) => {
        event.preventDefault()
        if (hasTyped) again()
        else if (isReady && accepted > 0 && beyond.value === 0) void start()
      }}
    >
      <ImportOptions file={file} />
      <Columns file={file} />
      {failure.value && !isFull && <Failed failure={refusalOf(failure.value)} again={again} />}
      {isFull && (
        <div class="failed" role="alert">
          <p>{failure.value ? sentenceOf(refusalOf(failure.value)) : counted(t.beyond, beyond.value)}</p>
          <button
            type="button"
            onClick={() => {
              isWaiting.current = true
              changeOptions({ onLimit: 'fill' })
            }}
          >
            {t.limits.fill}
          </button>
        </div>
      )}
      {hasRows && <Rows file={file} />}
      <footer class="import-foot" hidden={!hasRows}>
        <p role="status">
          {isBusy.value && fill(t.checking, { done: store.expected.value.length, total })}
          {isReady && failed > 0 && (
            <>
              <b>{counted(t.wrong, failed)}</b>{' '}
              <span class="quiet">{areMendable.value ? counted(t.wrongHint, failed) : t.noPlaceHint}</span>
            </>
          )}
          {isReady && failed === 0 && <b>{t.ready}</b>}
        </p>
        {isBusy.value && (
          <progress max={total} value={store.expected.value.length} aria-label={t.steps.check} />
        )}
        <button class="primary" disabled={!hasTyped && !(isReady && accepted > 0 && beyond.value === 0)}>
          {hasTyped ? counted(t.checkAgain, typed.value.size) : counted(t.importRows, accepted)}
        </button>
      </footer>
    </form>
  )
}
