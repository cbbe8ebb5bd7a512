// /console/import: a spreadsheet becomes clients or sessions. The service judges each row; the page cuts and shows them.
import { texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { coach, may } from '../../session.ts'
import { Check } from './check.tsx'
import { ChooseFile } from './file.tsx'
import { Import } from './running.tsx'
import './leaving.ts'
import { step, type Step } from './store.ts'

const steps: readonly Step[] = ['file', 'check', 'import']

export function View() {
  const t = texts.value.imports
  useTitle(t.title)
  if (!coach.value) return <Empty title={t.noKey} level="h1" />
  if (coach.value.role !== 'admin' || !may(coach.value, 'transfer'))
    return <Empty title={t.mayNot} text={t.mayNotText} level="h1" />
  const [open, at] = [step.value, steps.indexOf(step.value)]
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        <ol class="steps">
          {steps.map((each, index) => (
            <li key={each} aria-current={each === open ? 'step' : undefined} class={index < at ? 'past' : ''}>
              {t.steps[each]}
            </li>
          ))}
        </ol>
      </header>
      {open === 'file' && <ChooseFile />}
      {open === 'check' && <Check />}
      {open === 'import' && <Import />}
    </>
  )
}
