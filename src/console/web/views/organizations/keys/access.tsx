import { useId } from 'preact/hooks'
import { texts } from '../../../i18n.ts'
import { readingOf, scopesOf, type Scope } from '../rules.ts'
import type { TypedKey } from './life.ts'

const ways = ['all', 'readOnly', 'chosen'] as const

/** What a key may do: everything, reading alone, or what is chosen. */
export function Access({
  value: { kind, access, chosen },
  onValue,
  problem,
}: {
  value: TypedKey
  onValue: (changes: Partial<TypedKey>) => void
  problem: string | undefined
}) {
  const t = texts.value.keys
  const name = useId()
  const toggled = (scope: Scope) =>
    chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope]
  return (
    <fieldset>
      <legend>{t.access}</legend>
      {ways.map((way) => (
        <label key={way} class="check">
          <input
            type="radio"
            name={name}
            checked={access === way}
            onChange={() => {
              // The first choice begins with what reading needs.
              const start = way === 'chosen' && chosen.length === 0 ? readingOf(kind) : chosen
              onValue({ access: way, chosen: start })
            }}
          />
          {t[way]}
        </label>
      ))}
      {access === 'readOnly' && (
        <p class="hint scopes">
          {readingOf(kind)
            .map((scope) => t.scopes[scope])
            .join(' · ')}
        </p>
      )}
      {access === 'chosen' && (
        <div class="scopes">
          {scopesOf(kind).map((scope) => (
            <label key={scope} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(scope)}
                onChange={() => {
                  onValue({ chosen: toggled(scope) })
                }}
              />
              <span>
                {t.scopes[scope]} <code class="quiet">{scope}</code>
              </span>
            </label>
          ))}
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
