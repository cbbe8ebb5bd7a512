import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { Env } from 'hono'
import type { Result, Router } from 'hono/router'
import type { H, RouterRoute } from 'hono/types'
import { rememberedPaths } from '../domain/limits.ts'

/** Remembers where paths without an id lead: the search is a tenth of a request's own time. */
class RememberingRouter extends TrieRouter<[H, RouterRoute]> {
  readonly #known = new Map<string, Result<[H, RouterRoute]>>()

  override match(method: string, path: string): Result<[H, RouterRoute]> {
    const call = `${method} ${path}`
    const known = this.#known.get(call)
    if (known) return known
    const found = super.match(method, path)
    // Middlewares have no method.
    const [, endpoint] = found[0].find(([[, { method }]]) => method !== 'ALL')?.[0] ?? []
    if (path.length <= rememberedPaths.length && endpoint && isWithoutId(endpoint)) {
      if (this.#known.size >= rememberedPaths.number) this.#known.clear()
      this.#known.set(call, found)
    }
    return found
  }
}

/** Whether the path names at most an organization and its environment. */
const isWithoutId = ({ path }: RouterRoute) => !/:(?!organization|environment)/.test(path)

/** The service. Its one router can hold all routes: the default class brings others along, and then takes this one. */
export class App<E extends Env> extends HonoBase<E> {
  constructor(options?: { strict: boolean }) {
    super(options)
    this.router = new RememberingRouter()
  }
}

/** A router that nobody asks. */
const none: Router<never> = { name: 'none', add: () => undefined, match: () => [[]] }

/** A part of the service: it lists its routes for the app, whose router alone is asked, so that each is put in order once. */
export class Hono<E extends Env> extends HonoBase<E> {
  constructor() {
    super()
    this.router = none
  }
}
