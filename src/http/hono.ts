import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { Env } from 'hono'
import type { Router } from 'hono/router'

/** The service. Its one router can hold all routes: the default class brings others along, and then takes this one. */
export class App<E extends Env> extends HonoBase<E> {
  constructor(options?: { strict: boolean }) {
    super(options)
    this.router = new TrieRouter()
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
