import { useLayoutEffect, useRef } from 'preact/hooks'
import { number, texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { addressOf } from '../../router.ts'
import { check } from './calls.ts'
import { countsOf } from './judged.ts'
import { whoOf } from './row.tsx'
import { missed } from './running.ts'
import { failedFile, save, type Sheet } from './sheet.ts'
import { imported, startAgain, step, take } from './store.ts'

/** Rows that are named; the file has them all. */
const named = 100

/** What came of it, and the rows that were not imported: to be corrected here, or in the spreadsheet. */
export function Finished({ file }: { file: Sheet }) {
  const t = texts.value.imports
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  const left = missed(file, t.notSent)
  const counts = { ...countsOf(imported.value), failed: left.length }
  const correct = () => {
    take({ ...file, rows: left.map(({ row }) => row) })
    step.value = 'check'
    void check()
  }
  return (
    <section class="card stack">
      <h2 ref={title} tabIndex={-1}>
        {t.done}
      </h2>
      <dl class="totals">
        {(['created', 'updated', 'unchanged', 'failed'] as const).map((each) => (
          <div key={each} class={each === 'failed' && left.length > 0 ? 'bad' : ''}>
            <dt>{t.totals[each]}</dt>
            <dd>{number(counts[each])}</dd>
          </div>
        ))}
      </dl>
      <div class="chips">
        {left.length > 0 ? (
          <>
            <button type="button" class="primary" onClick={correct}>
              {t.correct}
            </button>
            <button
              type="button"
              onClick={() => {
                save(failedFile(file, left), `${file.name.replace(/\.\w+$/, '')}-errors.csv`)
              }}
            >
              <Icon name="download" /> {t.download}
            </button>
            <a class="button" href={addressOf('clients')}>
              {t.toClients}
            </a>
          </>
        ) : (
          <a class="button primary" href={addressOf('clients')}>
            {t.toClients}
          </a>
        )}
        <button type="button" onClick={startAgain}>
          {t.anotherFile}
        </button>
      </div>
      {left.length > 0 && (
        <>
          <h3>{t.failedRows}</h3>
          <table class="import-rows">
            <thead>
              <tr>
                <th scope="col">{t.row}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {left.slice(0, named).map(({ row, reason }) => (
                <tr key={row.row}>
                  <td class="quiet">
                    <span class="hidden-wide">{t.row} </span>
                    {row.row}
                  </td>
                  <th scope="row">
                    {whoOf(file, row.cells).map((text, at) => (
                      <bdi key={at} class={at > 0 ? 'quiet' : ''}>
                        {text}
                      </bdi>
                    ))}
                  </th>
                  <td dir="auto">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {left.length > named && <p class="quiet">+{number(left.length - named)}</p>}
        </>
      )}
    </section>
  )
}
