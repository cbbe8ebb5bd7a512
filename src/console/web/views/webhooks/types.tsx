import { texts } from '../../i18n.ts'

interface Props {
  all: readonly string[]
  isAll: boolean
  chosen: readonly string[]
  problem: string | undefined
  onChange: (isAll: boolean, chosen: string[]) => void
}

/** The name of a type of events, for people. */
export const typeName = (type: string) => {
  const names: Readonly<Record<string, string>> = texts.value.events.types
  return names[type] ?? type
}

/** Which events are sent: all, or those that are chosen. */
export function Types({ all, isAll, chosen, problem, onChange }: Props) {
  const t = texts.value.webhooks
  return (
    <fieldset class="types">
      <legend>{t.events}</legend>
      {[true, false].map((value) => (
        <label key={value} class="check">
          <input
            type="radio"
            name="which"
            checked={isAll === value}
            onChange={() => {
              onChange(value, [...chosen])
            }}
          />
          {value ? t.allEvents : t.someEvents}
        </label>
      ))}
      {!isAll && (
        <div class="choices" role="group" aria-label={t.someEvents}>
          {all.map((type) => (
            <label key={type} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(type)}
                onChange={() => {
                  onChange(
                    false,
                    chosen.includes(type) ? chosen.filter((each) => each !== type) : [...chosen, type],
                  )
                }}
              />
              {typeName(type)}
            </label>
          ))}
        </div>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
