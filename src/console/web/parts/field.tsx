import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { useFirst } from './use-first.ts'

interface Around {
  label: string
  hint?: string | undefined
  /** What is wrong with the value. */
  problem?: string | undefined
  isOptional?: boolean
}

interface Names {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** A label, a hint and a problem around a control, joined as a screen reader needs it. */
export function Around({
  label,
  hint,
  problem,
  isOptional,
  children,
}: Around & { children: (names: Names) => ComponentChildren }) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label} {isOptional && <span class="quiet">({texts.value.shell.optional})</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? 'true' : undefined,
      })}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Attributes of an input that forms of the console use. */
interface Input {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'datetime-local'
  name?: string
  autocomplete?: string
  inputMode?: 'decimal' | 'numeric'
  list?: string
  maxLength?: number
  max?: string
  min?: string
  spellcheck?: boolean
  required?: boolean
  autofocus?: boolean
}

/** A line of text. */
export function Field({
  value,
  onValue,
  label,
  hint,
  problem,
  isOptional = false,
  autofocus = false,
  ...input
}: Input & Around & { value: string; onValue: (value: string) => void }) {
  // The framework's types know other attributes for each type of input.
  const attributes: object = input
  const first = useFirst<HTMLInputElement>(autofocus)
  return (
    <Around label={label} hint={hint} problem={problem} isOptional={isOptional}>
      {(names) => (
        <input
          dir="auto"
          {...attributes}
          {...names}
          {...first}
          value={value}
          onInput={(event) => {
            onValue(event.currentTarget.value)
          }}
        />
      )}
    </Around>
  )
}

/** One of a few values; `options` are pairs of value and text. */
export function Choice({
  value,
  onValue,
  options,
  ...around
}: Around & {
  value: string
  onValue: (value: string) => void
  options: readonly (readonly [string, string])[]
}) {
  return (
    <Around {...around}>
      {(names) => (
        <select
          {...names}
          value={value}
          onChange={(event) => {
            onValue(event.currentTarget.value)
          }}
        >
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Around>
  )
}
