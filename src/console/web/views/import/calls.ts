// The dry run and the import: chunk by chunk, so that each can stop and go on.
import { api, call, isAbort } from '../../api/client.ts'
import { toFailure } from '../../parts/failed.tsx'
import { kindOf } from './kinds.ts'
import { firstLine, lineOf, typeOf, type Sheet } from './sheet.ts'
import * as store from './store.ts'

/** What the service takes with one call; a little less than its limit of bytes, as an edit may lengthen a row. */
const limits = { rows: 500, bytes: 900_000 }

const encoder = new TextEncoder()

/** The text of the rows of a chunk; without an end, of as many as one call takes, and the row after them. */
function textFrom(sheet: Sheet, from: number, end?: number): { text: string; to: number } {
  const names = store.names.value
  const lines = [firstLine(sheet, names)]
  let bytes = 0
  let to = from
  for (const row of sheet.rows.slice(from, end ?? from + limits.rows)) {
    const line = lineOf(sheet, row, names)
    bytes += encoder.encode(line).length
    if (end === undefined && bytes > limits.bytes && to > from) break
    lines.push(line)
    to += 1
  }
  return { text: lines.join(''), to }
}

let control = new AbortController()

/** Asks what would come of all rows, as after a change that concerns them all. */
export function checkAll(): Promise<void> {
  store.chunks.value = []
  store.expected.value = []
  return check()
}

/** Asks what would come of the rows that are not yet checked. */
export async function check(): Promise<void> {
  const sheet = store.sheet.value
  control.abort()
  control = new AbortController()
  const { signal } = control
  if (!sheet) return
  store.failure.value = undefined
  const { missing, doubled } = store.headerProblems.value
  store.isBusy.value = missing.length + doubled.length === 0
  if (!store.isBusy.value) return
  try {
    await loadPlaces(signal)
    for (const chunk of store.chunks.value) if (!chunk.isChecked) await checkOne(sheet, chunk, signal)
    for (let from = store.chunks.value.at(-1)?.to ?? 0; from < sheet.rows.length;) {
      from = (await checkOne(sheet, { from }, signal)).to
    }
  } catch (reason) {
    if (signal.aborted || isAbort(reason)) return
    store.failure.value = toFailure(reason)
  }
  if (!signal.aborted) store.isBusy.value = false
}

async function checkOne(sheet: Sheet, { from, to: end }: { from: number; to?: number }, signal: AbortSignal) {
  const { text, to } = textFrom(sheet, from, end)
  const sending = { ...store.options.value, text, type: typeOf(sheet), signal }
  const answer = await kindOf(store.kind.value).send(sending)
  signal.throwIfAborted()
  const chunk = { from, to, key: crypto.randomUUID(), isChecked: true, isDone: false }
  const [outcomes, chunks] = [store.expected.value, store.chunks.value]
  store.answered.value = answer.columns
  store.expected.value = [...outcomes.slice(0, from), ...answer.rows, ...outcomes.slice(to)]
  store.chunks.value = [...chunks.filter((each) => each.from !== from), chunk].sort(
    (one, other) => one.from - other.from,
  )
  return chunk
}

async function loadPlaces(signal: AbortSignal): Promise<void> {
  if (!kindOf(store.kind.value).canChange) return
  const { data } = await call(() => api.GET('/client-management/usage', { signal }))
  const { used, limit } = data.clients
  store.places.value = limit === null ? null : Math.max(0, limit - used)
}

/** Sends what is not yet imported. A failure leaves the rest where it is: the next call goes on there. */
export async function importRest(isWanted: () => boolean): Promise<void> {
  const sheet = store.sheet.value
  if (!sheet || store.isBusy.value) return
  store.failure.value = undefined
  store.isBusy.value = true
  try {
    for (const chunk of store.chunks.value) {
      if (chunk.isDone) continue
      if (!isWanted()) break
      const { text } = textFrom(sheet, chunk.from, chunk.to)
      const sending = { ...store.options.value, text, type: typeOf(sheet), key: chunk.key }
      const answer = await kindOf(store.kind.value).send(sending)
      const before = store.imported.value
      const rest = Array.from({ length: Math.max(0, chunk.from - before.length) }, () => undefined)
      store.imported.value = [...before.slice(0, chunk.from), ...rest, ...answer.rows]
      store.chunks.value = store.chunks.value.map((each) =>
        each === chunk ? { ...chunk, isDone: true } : each,
      )
    }
  } catch (reason) {
    store.failure.value = toFailure(reason)
  }
  store.isBusy.value = false
}
