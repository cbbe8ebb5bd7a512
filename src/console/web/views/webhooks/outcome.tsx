import { fill, texts } from '../../i18n.ts'
import type { Tested } from './hooks.ts'

/** How a test message went. */
export function Outcome({ tested }: { tested: Tested }) {
  const t = texts.value.webhooks
  const { status, milliseconds, error, body } = tested
  return (
    <div class={error === null ? 'outcome' : 'outcome bad'} role="status">
      <p>
        <b>{error === null ? t.testPassed : t.testFailed}</b>{' '}
        {fill(t.testTook, { status: status === null ? '–' : String(status), n: milliseconds })}
      </p>
      {error !== null && <bdi>{error}</bdi>}
      {body !== null && body !== '' && (
        <pre dir="auto" tabIndex={0} aria-label={t.answer}>
          {body}
        </pre>
      )}
    </div>
  )
}
