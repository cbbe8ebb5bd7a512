/** What a template shows by name. Undefined, false and the empty text are absent. */
export interface Values {
  readonly [name: string]: string | number | boolean | undefined | Values | readonly Values[]
}

const parts = /\{#(\w+)\}(.*?)\{\/\1\}|\{(\w+)\}/gs

/**
 * HTML: the template with the value, escaped, in the place of each `{name}`. What is between `{#name}` and `{/name}` is
 * repeated for each of a list, kept for any other value, and left out when it is absent; the values of an object or of a
 * list's element come before those around them. Sections inside each other have different names.
 */
export const fill = (template: string, values: Values): string =>
  template.replace(parts, (_, section: string, inside: string, name?: string) => {
    if (name !== undefined) return escaped(values[name])
    const shown = [values[section]].flat().filter(Boolean)
    return shown
      .map((value) => fill(inside, typeof value === 'object' ? { ...values, ...value } : values))
      .join('')
  })

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: Values[string]): string =>
  typeof value === 'string' || typeof value === 'number'
    ? `${value}`.replace(/[&<>"']/g, (character) => entities[character] ?? '')
    : ''
