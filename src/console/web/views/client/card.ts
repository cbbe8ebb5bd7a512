import { signal } from '@preact/signals'
import type { components, operations } from '../../../../openapi/api.d.ts'
import { api, call, changeKey, type Answer, type Success } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'

export type Client = components['schemas']['ClientDetails']
type Body = NonNullable<operations['updateClient']['requestBody']>['content']['application/json']
/** The fields that an update sets. */
export type Change = Omit<Body, 'user_uid'>
/** The headers of a change: its key, and the version that it is made upon. */
type Headers = Record<string, string>

/** A client as it is now. */
export const clientOf = (user_uid: string, signal: AbortSignal) =>
  call(() => api.GET('/client-management/clients/{user_uid}', { params: { path: { user_uid } }, signal }))

/** How often a change of one thing is made anew because another thing of the client changed meanwhile. */
const mostTries = 3

/** An open client: what is known of it, and its changes, one after another. */
export class Card {
  readonly uid: string
  readonly client
  /** Counts what others did, and what this window did beside the fields: sessions are read anew. */
  readonly turn = signal(0)
  /** Counts every change: the history is read anew. */
  readonly changes = signal(0)
  readonly isGone = signal(false)
  #etag: string | null
  #last: Promise<unknown> = Promise.resolve()

  constructor({ data, etag }: Success<Client>) {
    this.uid = data.user_uid
    this.client = signal(data)
    this.#etag = etag
  }

  /**
   * Makes a change upon the version that is known. If another one is there, `isAsRead` says whether what changes is
   * still as the person saw it: then it is made upon the other version, else it is a conflict.
   */
  change<Data>(make: (headers: Headers) => Promise<Answer<Data>>, isAsRead: (now: Client) => boolean) {
    return this.#next(() => this.#change(make, isAsRead))
  }

  #next<Data>(work: () => Promise<Data>): Promise<Data> {
    const end = this.#last.then(work)
    this.#last = end.catch(() => undefined)
    return end
  }

  async #change<Data>(
    make: (headers: Headers) => Promise<Answer<Data>>,
    isAsRead: (now: Client) => boolean,
  ): Promise<Data> {
    const key = changeKey()
    for (let made = 1; ; made += 1) {
      if (!isAsRead(this.client.value)) throw new Failure('conflict')
      const headers = { ...key, ...(this.#etag !== null && { 'If-Match': this.#etag }) }
      try {
        const { data, etag } = await call(() => make(headers))
        this.#etag = etag
        return data
      } catch (reason) {
        if (!(reason instanceof Failure) || reason.kind !== 'conflict' || made === mostTries) throw reason
        await this.load()
      }
    }
  }

  /** Changes fields, and shows them as the service keeps them. */
  async update(change: Change, isAsRead: (now: Client) => boolean): Promise<void> {
    const body = { user_uid: this.uid, ...change }
    await this.change((headers) => api.PUT('/client-management/clients', { body, headers }), isAsRead)
    // The change is made: where the client cannot be read at once, the next look shows it.
    await this.load().catch(() => undefined)
  }

  /** Saves the note; it is kept to the byte, so that it needs no reading. */
  async saveNote(note: string, before: string): Promise<void> {
    const init = { params: { path: { user_uid: this.uid } }, body: { note } }
    await this.change(
      (headers) => api.POST('/client-management/clients/save-notes/{user_uid}', { ...init, headers }),
      (now) => noteOf(now) === before,
    )
    const notes = { text: note, updated_at: new Date().toISOString() }
    this.client.value = { ...this.client.value, notes }
    this.changes.value += 1
  }

  /** Makes a call that needs no version, and looks what became of the client. */
  act<Data>(make: (headers: Headers) => Promise<Answer<Data>>, headers = changeKey()): Promise<Data> {
    return this.#next(async () => {
      const { data } = await call(() => make(headers))
      await this.load().catch(() => undefined)
      return data
    })
  }

  /** Reads the client. */
  async load(): Promise<void> {
    this.#adopt(await clientOf(this.uid, new AbortController().signal))
  }

  /** Looks whether somebody else changed the client. A failure waits for the next look, or for the next act. */
  async look(): Promise<void> {
    const etag = this.#etag
    const answer = await api
      .GET('/client-management/clients/{user_uid}', {
        params: { path: { user_uid: this.uid } },
        headers: etag === null ? {} : { 'If-None-Match': etag },
      })
      .catch(() => undefined)
    if (answer?.response.status === 404) this.isGone.value = true
    // A change of this window that was made meanwhile knows better.
    if (answer?.data === undefined || this.#etag !== etag) return
    this.#adopt({ data: answer.data, etag: answer.response.headers.get('ETag') })
  }

  #adopt({ data, etag }: Success<Client>): void {
    this.client.value = data
    this.changes.value += 1
    if (etag === this.#etag) return
    this.#etag = etag
    this.turn.value += 1
  }
}

export const noteOf = (client: Client) => client.notes?.text ?? ''
