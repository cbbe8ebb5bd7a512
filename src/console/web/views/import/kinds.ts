import { api, call } from '../../api/client.ts'
import { Failure, type Problem } from '../../api/failure.ts'
import { fieldsOf, type FieldOfRow } from './fields.ts'

/** What came of a row, or would come. */
export interface Outcome {
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  /** Pairs of the values before and after. */
  changes?: Readonly<Record<string, readonly unknown[]>>
  errors?: readonly Problem[]
}

/** What the answers to all imports have. */
interface RowsAnswered {
  rows: readonly Outcome[]
  columns: Readonly<Record<string, string>>
}

type Mode = 'create' | 'update' | 'upsert'

/** What an import is asked to do; imports that only add take no more than `isDry`. */
export interface Options {
  mode: Mode
  match: 'email' | 'user_uid'
  onLimit: 'fail' | 'fill'
}

export interface Sending extends Options {
  text: string
  type: 'text/csv' | 'application/x-ndjson'
  /** Of the real run: the key under which a repeat counts once. */
  key?: string
  signal?: AbortSignal
}

interface Kind {
  fields: readonly FieldOfRow[]
  /** Whether it can change what is there, and not only add. */
  canChange: boolean
  required: (options: Options) => readonly FieldOfRow[]
  /** The fields that tell a person which row it is. */
  shown: readonly FieldOfRow[]
  send: (sending: Sending) => Promise<RowsAnswered>
}

const partsOf = ({ text, type, key, signal }: Sending) => ({
  body: text,
  bodySerializer: (file: string) => file,
  headers: { 'Content-Type': type, ...(key !== undefined && { 'Idempotency-Key': key }) },
  ...(signal && { signal }),
})

const dry = ({ key }: Sending) => (key === undefined ? ({ dry_run: 'true' } as const) : {})

// Text is the answer to those who ask for CSV.
function rowsIn(answer: RowsAnswered | string): RowsAnswered {
  if (typeof answer === 'string') throw new Failure('broken')
  return answer
}

export const kinds = {
  clients: {
    fields: fieldsOf.clients,
    canChange: true,
    required: ({ mode, match }) => [
      ...(mode === 'create' ? [] : [match]),
      ...(mode === 'update' ? [] : (['display_name', 'email'] as const)),
    ],
    shown: ['display_name', 'first_name', 'last_name', 'email'],
    send: async (sending) => {
      const { mode, match, onLimit: on_limit } = sending
      const query = { mode, match, on_limit, ...dry(sending) }
      const init = { params: { query }, ...partsOf(sending) }
      return rowsIn((await call(() => api.POST('/client-management/imports/clients', init))).data)
    },
  },
  sessions: {
    fields: fieldsOf.sessions,
    canChange: false,
    required: () => ['activity'],
    shown: ['email', 'user_uid', 'activity', 'started_at'],
    send: async (sending) => {
      const init = { params: { query: dry(sending) }, ...partsOf(sending) }
      return rowsIn((await call(() => api.POST('/client-management/imports/sessions', init))).data)
    },
  },
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
/** The kind, with its fields as a list of any. */
export const kindOf = (name: KindName): Kind => kinds[name]
