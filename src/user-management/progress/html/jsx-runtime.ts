import { escapeToBuffer, raw, type HtmlEscapedString } from 'hono/utils/html'

// JSX as hono/jsx has it, without promises, contexts and hoisting, none of which this page needs: 0.4 KiB gzip instead of
// 5.4. A test holds that both write the same text. Without the pragma in its first line, a component uses hono/jsx itself.
export type { JSX } from 'hono/jsx/jsx-runtime'

type Properties = Record<string, unknown>
type Component = (props: Properties) => HtmlEscapedString

const isVoid = /^(?:link|meta)$/

/** The HTML of an element or component, everything in it escaped unless it is HTML by `raw` or by this function. */
export function jsx(tag: string | Component, { children, ...attributes }: Properties): HtmlEscapedString {
  if (typeof tag !== 'string') return tag({ ...attributes, children })
  const names = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${toHtml(value)}"`,
  )
  return raw(`<${tag}${names.join('')}${isVoid.test(tag) ? '/>' : `>${toHtml(children)}</${tag}>`}`)
}

export { jsx as jsxs }

export const Fragment = ({ children }: Properties) => raw(toHtml(children))

function toHtml(value: unknown): string {
  if (Array.isArray(value)) return value.map(toHtml).join('')
  // Strings that are HTML already are String objects: see raw().
  if (value instanceof String) return value.toString()
  if (typeof value === 'number') return String(value)
  // Nothing is written of undefined, null and booleans.
  if (typeof value !== 'string') return ''
  const buffer: [string] = ['']
  escapeToBuffer(value, buffer)
  return buffer[0]
}
