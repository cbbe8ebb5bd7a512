import { computed, signal } from '@preact/signals'
import type { Messages } from './messages/en.ts'
import type { Plural } from './plural.ts'

export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  bg: 'Български',
  uk: 'Українська',
  ru: 'Русский',
  ar: 'العربية',
}
export type Language = keyof typeof languages

const files: Record<Language, () => Promise<{ texts: Messages }>> = {
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  bg: () => import('./messages/bg.ts'),
  uk: () => import('./messages/uk.ts'),
  ru: () => import('./messages/ru.ts'),
  ar: () => import('./messages/ar.ts'),
}

const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name)

/** The address's language, else the chosen one, else the first of the browser's that there is. */
function preferred(): Language {
  const asked = [new URLSearchParams(location.search).get('lang'), localStorage.getItem('language')]
  const own = navigator.languages.map((each) => each.slice(0, 2))
  return [...asked, ...own].filter((each) => each !== null).find(isLanguage) ?? 'en'
}

export const language = signal<Language>('en')
const loaded = signal<Messages | undefined>(undefined)

/** The texts of the page. `loadTexts` comes before every view. */
export const texts = computed(() => {
  if (!loaded.value) throw new Error('The texts are not loaded')
  return loaded.value
})

/** Whether there are any texts. */
export const hasTexts = () => loaded.value !== undefined

let wanted: Language | undefined

async function load(name: Language): Promise<void> {
  wanted = name
  const { texts: next } = await files[name]()
  // Somebody may have chosen another one meanwhile.
  if (wanted !== name) return
  language.value = name
  loaded.value = next
  document.documentElement.lang = name
  document.documentElement.dir = name === 'ar' ? 'rtl' : 'ltr'
}

/** Where the language's file does not come, English may. */
export const loadTexts = () => load(preferred()).catch(() => load('en'))

/** Changes the language and remembers it. */
export async function speak(name: string): Promise<void> {
  if (!isLanguage(name)) return
  await load(name)
  if (wanted === name) localStorage.setItem('language', name)
}

/** A text with values in the places that have their names in braces; a place without a value stays for the next. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => shown(values[name] ?? place))

/** Formats of the page's language, kept: to make one takes as long as to use it a hundred times. */
function kept<Options, Format>(make: (language: Language, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (options: Options): Format => {
    const key = language.value + JSON.stringify(options)
    const format = made.get(key) ?? make(language.value, options)
    made.set(key, format)
    return format
  }
}

type Numbers = Intl.NumberFormatOptions
type Days = Intl.DateTimeFormatOptions
const pluralRules = kept((name, options: Intl.PluralRulesOptions) => new Intl.PluralRules(name, options))
const numbers = kept((name, options: Numbers) => new Intl.NumberFormat(name, options))
const days = kept((name, options: Days) => new Intl.DateTimeFormat(name, options))
const lists = kept((name, options: Intl.ListFormatOptions) => new Intl.ListFormat(name, options))
const spans = kept(
  (name, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(name, options),
)

/** The text for so many things: `{n}` is their number. */
export function counted(plural: Plural, n: number): string {
  const form = pluralRules({}).select(n)
  return fill(plural[form] ?? plural.other, { n })
}

const shown = (value: string | number) => (typeof value === 'number' ? number(value) : value)

export const number = (value: number, options: Numbers = {}) => numbers(options).format(value)

/** Names one after the other. */
export const listOf = (names: readonly string[]) => lists({ type: 'unit' }).format(names)

/** A day as people of the language write it; without a time zone it is the browser's. */
export const day = (time: string, options: Days = {}) =>
  days({ dateStyle: 'medium', ...options }).format(new Date(time))

export const dayAndTime = (time: string) => day(time, { timeStyle: 'short' })

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago, in the largest unit that fits. */
export function ago(time: string): string {
  const seconds = (Date.parse(time) - Date.now()) / 1000
  const found = units.find(([, each]) => Math.abs(seconds) >= each)
  if (!found) return texts.value.shell.justNow
  const [unit, size] = found
  return spans({ numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}
