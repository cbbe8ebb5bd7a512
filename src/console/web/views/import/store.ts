// What the wizard knows. It outlasts the view, so that a look at the roster loses nothing, but not the sign-out.
import { computed, effect, signal } from '@preact/signals'
import { fieldsIn } from '../../../../domain/sheet/columns.ts'
import { foldedWords } from '../../../../domain/sheet/names/index.ts'
import type { Failure } from '../../api/failure.ts'
import { session } from '../../session.ts'
import { kindOf, type KindName, type Options, type Outcome } from './kinds.ts'
import type { Sheet } from './sheet.ts'

export type Step = 'file' | 'check' | 'import'

/** Rows that go with one call. */
interface Chunk {
  from: number
  to: number
  /** Kept until it has succeeded, so that a repeat counts once. */
  key: string
  /** Whether `expected` is of the rows as they are now. */
  isChecked: boolean
  isDone: boolean
}

type Outcomes = readonly (Outcome | undefined)[]

const first: Options = { mode: 'create', match: 'email', onLimit: 'fail' }

export const step = signal<Step>('file')
export const sheet = signal<Sheet | undefined>(undefined)
export const kind = signal<KindName>('clients')
export const options = signal<Options>(first)
/** What a person made of a column: a field, or '' for one that is left out. */
export const chosen = signal<ReadonlyMap<number, string>>(new Map())
/** Rows with cells that were typed and not yet checked. */
export const typed = signal<ReadonlyMap<number, readonly string[]>>(new Map())
/** Whether corrections were put into the rows. */
export const isCorrected = signal(false)
export const chunks = signal<readonly Chunk[]>([])
/** By the dry run, and by the import. */
export const expected = signal<Outcomes>([])
export const imported = signal<Outcomes>([])
export const failure = signal<Failure | undefined>(undefined)
export const isBusy = signal(false)
/** How many more the plan has places for; null is no limit. */
export const places = signal<number | null>(null)
/** What the service understood of columns, by their names; a later deployment may know more than this page. */
export const answered = signal<Readonly<Record<string, string>> | undefined>(undefined)

let words: ReturnType<typeof foldedWords> | undefined

/** The kind of file that a header belongs to. */
export function kindOfHeader(header: readonly string[]): KindName {
  words ??= foldedWords()
  return fieldsIn(header, { activity: true }, words).includes('activity') ? 'sessions' : 'clients'
}

/** The field that the service takes each column for; undefined is one that it would leave out. */
export const fields = computed<readonly (string | undefined)[]>(() => {
  const header = sheet.value?.header ?? []
  words ??= foldedWords()
  const given = header.map((name, at) => chosen.value.get(at) ?? name)
  const { fields: all } = kindOf(kind.value)
  const own = all.filter((field) => field !== 'first_name' && field !== 'last_name')
  return fieldsIn(given, Object.fromEntries(own.map((field) => [field, true])), words).map((field, at) => {
    const sent = answered.value?.[(header[at] ?? '').trim()]
    return chosen.value.has(at) || sent === undefined ? field : (field ?? sent)
  })
})

/** The names under which columns are sent. NDJSON knows no names but the fields' own. */
export const names = computed(() =>
  (sheet.value?.header ?? []).map((name, at) => {
    const own = sheet.value?.format === 'ndjson' ? (fields.value[at] ?? '') : name
    return (chosen.value.get(at) ?? own).trim()
  }),
)

/** Fields that more than one column has, and those that must be there and are not. */
export const headerProblems = computed(() => {
  const given = fields.value.flatMap((field) => field ?? [])
  const whole = given.map((field) => (/^(?:first|last)_name$/.test(field) ? 'display_name' : field))
  return {
    doubled: [...new Set(given.filter((field, at) => given.indexOf(field) !== at))],
    missing: kindOf(kind.value)
      .required(options.value)
      .filter((field) => !whole.includes(field)),
  }
})

/** Puts a file, or the rest of one, into the wizard's place for it. */
export function take(next: Sheet | undefined): void {
  sheet.value = next
  typed.value = new Map()
  isCorrected.value = false
  chunks.value = []
  expected.value = []
  imported.value = []
  failure.value = undefined
}

/** Puts what was typed into the rows; their chunks are to be checked again. */
export function commit(): void {
  const [file, edits] = [sheet.value, typed.value]
  if (!file) return
  const rows = file.rows.map((row, at) =>
    edits.has(at) ? { ...row, cells: [...(edits.get(at) ?? [])] } : row,
  )
  const isEdited = ({ from, to }: Chunk) => [...edits.keys()].some((at) => at >= from && at < to)
  chunks.value = chunks.value.map((chunk) => (isEdited(chunk) ? { ...chunk, isChecked: false } : chunk))
  if (edits.size > 0) isCorrected.value = true
  typed.value = new Map()
  sheet.value = { ...file, rows }
}

/** As if no file had been chosen. */
export function startAgain(): void {
  take(undefined)
  options.value = first
  chosen.value = new Map()
  answered.value = undefined
  step.value = 'file'
}

// The next person at this machine must not see the rows.
effect(() => {
  if (session.all.value?.length === 0) startAgain()
})
