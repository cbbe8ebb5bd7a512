import { useSignal, type Signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { keyIdOf, type Session } from './keys.ts'

/** Whose draft it is, and of what. */
export interface DraftName {
  /** The key that it was typed with: another organization must not get it. */
  of: Session | undefined
  name: string
}

const prefix = 'draft:'
export const placeOf = ({ of, name }: DraftName) => `${prefix}${of ? keyIdOf(of) : ''} ${name}`

/** Drafts go with the session: the next person at this machine must not read them. Without a key's id, all go. */
export function forgetDrafts(id: string): void {
  const start = prefix + (id && `${id} `)
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(start)) sessionStorage.removeItem(name)
}

/** Whether something was typed under this name and is not saved. */
export const hasDraft = (name: DraftName) => sessionStorage.getItem(placeOf(name)) !== null

export interface Draft<Value> {
  value: Signal<Value>
  /** Whether it differs from what the service has. */
  isChanged: boolean
  /** Whether it was typed before this view was opened. */
  isRestored: boolean
  forget: () => void
}

/** What a person types, kept for this window until it is saved. `saved` is what is stored. */
export function useDraft<Value>(name: DraftName, saved: Value): Draft<Value> {
  const key = placeOf(name)
  const found = sessionStorage.getItem(key)
  const value = useSignal<Value>(found === null ? saved : parsed(found, saved))
  const isRestored = useSignal(found !== null)
  const isChanged = JSON.stringify(value.value) !== JSON.stringify(saved)
  useLayoutEffect(() => {
    if (isChanged) sessionStorage.setItem(key, JSON.stringify(value.value))
    else sessionStorage.removeItem(key)
  }, [key, isChanged, value.value])
  const forget = () => {
    sessionStorage.removeItem(key)
    isRestored.value = false
    value.value = saved
  }
  return { value, isChanged, isRestored: isRestored.value && isChanged, forget }
}

function parsed<Value>(text: string, otherwise: Value): Value {
  try {
    const value: unknown = JSON.parse(text)
    return isLike(value, otherwise) ? value : otherwise
  } catch {
    return otherwise
  }
}

// Only this page writes drafts: a value of the same type was written for the same form.
const isLike = <Value>(value: unknown, like: Value): value is Value & {} =>
  typeof value === typeof like && value !== null
