import { texts } from '../../i18n.ts'
import type { Client } from './card.ts'
import type { Line } from './line.ts'

type Metadata = Client['metadata']

/** The client's data of the coach's own software: shown by key, typed as JSON. */
export function metadata(): Line<string> {
  const t = texts.value.client
  return {
    name: 'metadata',
    label: t.fields.metadata,
    hint: t.metadataHint,
    of: (client) => (Object.keys(client.metadata).length > 0 ? JSON.stringify(client.metadata, null, 2) : ''),
    show: (value) => {
      const pairs = Object.entries(parsed(value) ?? {})
      if (pairs.length === 0) return undefined
      return (
        <span class="pairs mono">
          {pairs.map(([key, each]) => (
            <span key={key}>
              {key}: {typeof each === 'string' ? each : JSON.stringify(each)}
            </span>
          ))}
        </span>
      )
    },
    input: ({ value, onValue, names }) => (
      <textarea
        {...names}
        class="mono"
        dir="ltr"
        spellcheck={false}
        value={value}
        onInput={(event) => {
          onValue(event.currentTarget.value)
        }}
      />
    ),
    toChange: (value, before) => {
      const next = parsed(value)
      return next ? { metadata: patchOf(parsed(before) ?? {}, next) } : t.problems.metadata
    },
  }
}

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): Metadata | undefined {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What makes one object of the other (RFC 7396): null takes a key off. */
function patchOf(before: Metadata, after: Metadata): Metadata {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
  )
  return Object.fromEntries([
    ...gone.map((key) => [key, null] as const),
    ...changed.map(([key, value]) => {
      const was = before[key]
      return [key, isObject(value) && isObject(was) ? patchOf(was, value) : value] as const
    }),
  ])
}
