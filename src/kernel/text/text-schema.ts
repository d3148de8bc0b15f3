/** The one type of a text in a request: each says which kind it is, and the border cleans and checks it as such. */
import Type from 'typebox'
import type { TextKind } from './text.ts'

type Bounds = {
  readonly minLength?: number
  readonly maxLength: number
  readonly description?: string
  readonly examples?: string[]
}

/** A free text of a request; `format` tells its kind in the contract. */
export const Text = (kind: TextKind, bounds: Bounds) => Type.String({ ...bounds, format: kind })

/** The name of a person: one length wherever it is asked for. */
export const PersonName = Text('person-name', { minLength: 1, maxLength: 100 })
