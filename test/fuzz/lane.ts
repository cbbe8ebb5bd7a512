// One organization and the requests to it, one after the other, each checked by the oracle.
import { pathOf, type Draft, type Particulars } from './drafts.ts'
import { exchange, wrongWithRepeat } from './exchange.ts'
import type { Operation } from './operations.ts'
import { wrongWith } from './oracle.ts'
import { filled, newTarget, renewed, type Target } from './organization.ts'
import { render, show, type Sent } from './render.ts'
import { rowsOf, type Rows } from './state.ts'

const blockSize = 100

/** The table of kept answers, where a 404 under an Idempotency-Key adds a row; the oracle checks what else is written. */
const kept = 'idempotency_keys'

/** Whether a documented request never gets this status; a well-formed key may be nobody's. */
const isRefusal = (status: number, { path }: Operation) =>
  [400, 401, 403, 405, 413, 415].includes(status) && !(status === 401 && path === '/console/session')

interface Done {
  draft: Draft
  status: number
  isReplay: boolean
}

export class Lane {
  readonly statuses: Record<number, number> = {}
  readonly #operation: Operation
  readonly #particulars: Particulars
  readonly #isPoisoned: boolean
  #target: Target | undefined
  #before = new Map()
  #block: Done[] = []
  /** A request has failed, so the rest are its simpler forms and are not compared. */
  #hasFailed = false
  /** A block of requests has failed together, which has no simpler form. */
  #isBroken = false

  constructor(operation: Operation, particulars: Particulars, isPoisoned: boolean) {
    this.#operation = operation
    this.#particulars = particulars
    this.#isPoisoned = isPoisoned
  }

  async send(draft: Draft): Promise<void> {
    if (this.#isBroken) return
    this.#target ??= await this.#begin()
    const done = await this.#answered(this.#target, draft)
    const { status } = done
    this.statuses[status] = (this.statuses[status] ?? 0) + 1
    this.#block.push(done)
    // The next request needs a thing of its own.
    if (status < 400 && this.#particulars.uses) await this.end()
    else if (this.#block.length >= blockSize) await this.end()
  }

  /** Ends a block: refused requests must have left no trace. */
  async end(): Promise<void> {
    const target = this.#target
    if (!target) return
    const block = this.#block
    this.#block = []
    const before = this.#before
    const after = await rowsOf(target.organization.id)
    this.#before = after
    const succeeded = block.filter(({ status }) => status < 400)
    if (!this.#hasFailed) await this.#compare(target, block, before, after, succeeded)
    if (succeeded.length > 0 && this.#particulars.uses) this.#target = await this.#begin(target)
  }

  async #compare(target: Target, block: Done[], before: Rows, after: Rows, succeeded: Done[]): Promise<void> {
    this.#isBroken = true
    if (succeeded.length > 0) this.#expectGrowth(before, after, succeeded)
    else if (changedTables(before, after).length > 0) throw new Error(await this.#culprit(target, block))
    if (Object.keys(Object.prototype).length > 0) throw new Error('All objects have a new property')
    this.#isBroken = false
  }

  async #begin(last?: Target): Promise<Target> {
    const isNew = !last || this.#particulars.uses === 'all'
    const target = isNew ? await newTarget() : await renewed(last)
    this.#before = await rowsOf(target.organization.id)
    return target
  }

  async #answered(target: Target, draft: Draft): Promise<Done> {
    const sent = render(draft, (text) => filled(text, target))
    const isMoved = this.#isMoved(draft)
    const { answer, writes } = await exchange(sent)
    const { status, body } = answer
    const isReplay = answer.headers.has('Idempotency-Replayed')
    const problem =
      wrongWith(isMoved ? undefined : this.#operation, sent, answer, writes) ??
      (this.#isPoisoned && status < 400 ? 'accepted, though something in it is wrong' : undefined) ??
      (draft.isValid && isRefusal(status, this.#operation) && !isTaken(body)
        ? 'refused, though it is as documented'
        : undefined) ??
      (status < 400 && !isReplay && !isMoved && this.#isRepeatable(sent)
        ? await wrongWithRepeat(sent, answer)
        : undefined)
    if (problem === undefined) return { draft, status, isReplay }
    this.#hasFailed = true
    throw new Error(`${problem}\nanswered ${status} ${JSON.stringify(body).slice(0, 1_000)}`)
  }

  /** Whether the call has an Idempotency-Key that counts. */
  #isRepeatable({ method, headers }: Sent): boolean {
    // A test message is sent anew each time.
    const isTest = this.#operation.path.endsWith('/test')
    const takesKey = method !== 'GET' && !isTest && this.#particulars.credential !== 'open'
    return takesKey && headers.some(([name]) => name === 'Idempotency-Key')
  }

  /** Whether the request may have reached another route. */
  #isMoved({ method, path }: Draft): boolean {
    return method !== this.#operation.method || path !== pathOf(this.#operation)
  }

  #expectGrowth(before: Rows, after: Rows, succeeded: Done[]): void {
    const { grows } = this.#particulars
    if (!grows || succeeded.some(({ draft }) => this.#isMoved(draft))) return
    const [table, rows] = grows
    const grown = (after.get(table)?.length ?? 0) - (before.get(table)?.length ?? 0)
    const done = succeeded.filter(({ isReplay }) => !isReplay).length
    if (grown === done * rows) return
    throw new Error(`${done} requests succeeded, and ${table} has ${grown} rows more`)
  }

  /** Finds the refused request of the block that changed something. */
  async #culprit(target: Target, block: Done[]): Promise<string> {
    for (const { draft } of block) {
      const before = await rowsOf(target.organization.id)
      await this.#answered(target, draft)
      const tables = changedTables(before, await rowsOf(target.organization.id))
      if (tables.length > 0)
        return `Refused, and ${tables.join()} changed:\n${show(render(draft, (text) => filled(text, target)))}`
    }
    return 'A hundred requests were refused, and something changed, which none of them does again'
  }
}

function changedTables(before: Rows, after: Rows): string[] {
  const tables = [...new Set([...before.keys(), ...after.keys()])]
  return tables.filter(
    (table) => table !== kept && before.get(table)?.join('\n') !== after.get(table)?.join('\n'),
  )
}

const isTaken = ({ details }: { details?: { message: string }[] }) =>
  details?.every(({ message }) => message.endsWith('already exists'))
