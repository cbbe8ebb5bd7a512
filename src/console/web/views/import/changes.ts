// What a person changes in the second step, after which all rows are checked anew.
import { checkAll } from './calls.ts'
import type { KindName, Options } from './kinds.ts'
import { leaveOutNotes } from './opening.ts'
import * as store from './store.ts'

export function changeOptions(changes: Partial<Options>): void {
  store.options.value = { ...store.options.value, ...changes }
  anew()
}

export function changeKind(kind: KindName): void {
  store.kind.value = kind
  store.chosen.value = new Map()
  leaveOutNotes()
  anew()
}

/** Makes a column another field; '' leaves it out. */
export function chooseField(column: number, field: string): void {
  store.chosen.value = new Map(store.chosen.value).set(column, field)
  anew()
}

function anew(): void {
  store.commit()
  store.answered.value = undefined
  void checkAll()
}
