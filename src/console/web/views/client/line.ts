import type { ComponentChildren } from 'preact'
import { coach } from '../../session.ts'
import type { Card, Change, Client } from './card.ts'

export interface Control<Value> {
  value: Value
  onValue: (value: Value) => void
  /** What joins the control with its label and its problem. */
  names: object
}

/** A field of the card: how it is read, shown, typed and changed. */
export interface Line<Value> {
  /** The API's name. */
  name: string
  label: string
  hint?: string | undefined
  of: (client: Client) => Value
  /** Undefined where it is empty. */
  show: (value: Value) => ComponentChildren | undefined
  input: (control: Control<Value>) => ComponentChildren
  /** The change, or what is wrong with the value. */
  toChange: (value: Value, before: Value) => Change | string
}

export const draftOf = (card: Card, name: string) => ({
  of: coach.value,
  name: `client ${card.uid} ${name}`,
})
