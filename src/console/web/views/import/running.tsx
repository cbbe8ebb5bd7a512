import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { fill, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Finished } from './finished.tsx'
import { refusalOf } from './refusal.ts'
import { isEnded, isWanted, start } from './running.ts'
import { chunks, failure, imported, isBusy, sheet } from './store.ts'

/** The third step: the import runs, stops where a person or a failure stops it, and goes on there. */
export function Import() {
  const { imports: t, shell } = texts.value
  const box = useRef<HTMLElement>(null)
  const isDone = chunks.value.every((chunk) => chunk.isDone)
  const total = sheet.value?.rows.length ?? 0
  const done = imported.value.length
  const isOffline = failure.value?.kind === 'offline'
  useLayoutEffect(() => {
    if (!isDone) box.current?.querySelector<HTMLElement>('button')?.focus()
  }, [isBusy.value])
  useEffect(() => {
    if (!isOffline) return
    const again = () => void start()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
    }
  }, [isOffline])
  if (!sheet.value) return null
  if (isDone || isEnded.value) return <Finished file={sheet.value} />
  return (
    <section ref={box} class="card stack">
      <p role="status">{fill(t.running, { done, total })}</p>
      <progress max={total} value={done} aria-label={t.steps.import} />
      {failure.value && <Failed failure={refusalOf(failure.value)} />}
      {!isBusy.value && !failure.value && <p>{t.stopped}</p>}
      <div class="chips">
        {isBusy.value ? (
          <button
            type="button"
            disabled={!isWanted.value}
            onClick={() => {
              isWanted.value = false
            }}
          >
            {t.stop}
          </button>
        ) : (
          <>
            <button type="button" class="primary" onClick={() => void start()}>
              {failure.value ? shell.retry : t.goOn}
            </button>
            <button
              type="button"
              onClick={() => {
                isEnded.value = true
              }}
            >
              {t.endHere}
            </button>
          </>
        )}
      </div>
    </section>
  )
}
