import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { dropSessions } from './drop-sessions.ts'
import { forSession } from './for-session.ts'
import { getConsole } from './get-console.ts'
import { listOpenSessions } from './list-sessions.ts'
import { signIn } from './sign-in.ts'

/** For people: the page of the console, and the sessions with whose keys that page calls the APIs. */
export const consoleForPeople = new Hono<AppEnv>()

consoleForPeople.use('/session', forSession)
consoleForPeople.route('/', signIn)
consoleForPeople.route('/', listOpenSessions)
consoleForPeople.route('/', dropSessions)
// Behind the others, because it has all addresses.
consoleForPeople.route('/', getConsole)
