import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { Env } from 'hono'

/** Hono with the one router that can hold all routes: the default class brings others along, and then takes this one. */
export class Hono<E extends Env> extends HonoBase<E> {
  constructor(options?: { strict: boolean }) {
    super(options)
    this.router = new TrieRouter()
  }
}
