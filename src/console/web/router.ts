import { computed, signal } from '@preact/signals'

/** The query that each path had last, in this window. */
const queries = new Map<string, string>()

/** Where the page is: the decoded parts of its path below /console, and its query. */
const here = signal(read())

function read() {
  const { pathname, search } = globalThis.location
  queries.set(pathname, search)
  return { parts: partsOf(pathname), query: new URLSearchParams(search), search }
}

/** The decoded parts of a path below /console. */
export function partsOf(path: string): string[] {
  return path.split('/').slice(2).filter(Boolean).map(decoded)
}

export const parts = computed(() => here.value.parts)
export const query = computed(() => here.value.query)

// A person may type an address that is not percent-encoded text.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The address of a view; ids in it are percent-encoded. */
export const addressOf = (...path: string[]) => ['/console', ...path.map(encodeURIComponent)].join('/')

/** The way back to a list, as it was filtered, sorted and paged when it was left. */
export function backTo(...path: string[]): string {
  const address = addressOf(...path)
  return address + (queries.get(address) ?? '')
}

/** Goes to an address of the console. `isReplaced` keeps the history as it is, for what changes while one types. */
export function go(address: string, { isReplaced = false } = {}): void {
  const before = globalThis.location.pathname
  globalThis.history[isReplaced ? 'replaceState' : 'pushState'](null, '', address)
  here.value = read()
  if (globalThis.location.pathname !== before) globalThis.scrollTo(0, 0)
}

/** Changes fields of the query: undefined and blank ones go. `lang` stays until it is changed. */
export function ask(changes: Record<string, string | readonly string[] | undefined>, how = {}): void {
  const next = new URLSearchParams(query.value)
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name)
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) if (each) next.append(name, each)
  }
  const text = next.toString()
  go(`${globalThis.location.pathname}${text && `?${text}`}`, how)
}

/** Links inside the console change the view without loading the page again. */
export function followLinks(): void {
  globalThis.addEventListener('popstate', () => {
    here.value = read()
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return
    if (link.origin !== globalThis.location.origin || !/^\/console(?:\/|$)/.test(link.pathname)) return
    event.preventDefault()
    go(link.pathname + link.search)
  })
}
