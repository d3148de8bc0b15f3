/** What operations were given and answered when the suite ran: the examples of the contract. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { once } from '../../../kernel/once.ts'

export const EXAMPLES_FILE = 'docs/examples.json'

const Example = Type.Object({ request: Type.Optional(Type.Unknown()), answer: Type.Optional(Type.Unknown()) })
const Examples = Type.Record(Type.String(), Example)
export type Example = Type.Static<typeof Example>

const all = once(() =>
  Parse(
    Examples,
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../..', EXAMPLES_FILE), 'utf8')),
  ),
)

/** Of an operation by its name; empty for one that takes and answers no JSON. */
export const exampleOf = ({ name }: { readonly name: string }): Example => all()[name] ?? {}
