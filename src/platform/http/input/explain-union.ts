/**
 * Which branch of a choice a value means. A member that names its branch (`kind`, then `scheme`) decides; where
 * none does, the branch that the value fits best. Never all of them at once: of ten branches nine do not matter.
 */
import type { FieldProblem } from './field-words.ts'
import { hasType, plain, type Schema } from './schema.ts'

export type Chosen =
  | { readonly branch: Schema }
  | { readonly at: readonly string[]; readonly problem: FieldProblem; readonly value: string }

/** The branch that should speak about `value`. `faults`: how much would be wrong in it. */
export const chosenBranch = (
  branches: readonly Schema[],
  value: unknown,
  faults: (branch: Schema) => number,
): Chosen => {
  const words = branches.flatMap((branch) => wordsOf(branch) ?? [])
  const others = branches.filter((branch) => wordsOf(branch) === undefined && !isNull(branch))
  const fitting = others.filter((branch) => hasType(branch, value))
  if (fitting.length === 0) {
    const types = [...new Set([...others, ...branches.filter(isNull)].map(({ type }) => String(type)))]
    if (words.length > 0 && (others.length === 0 || typeof value === 'string'))
      return { at: [], problem: 'one_of', value: [...words, ...types].join(', ') }
    return { at: [], problem: 'type', value: types.join(', ') }
  }
  if (typeof value === 'object') return amongObjects(fitting, plain(value), faults)
  if (words.length > 0) return { at: [], problem: 'form_or', value: words.join(', ') }
  return { branch: best(fitting, faults) }
}

const isNull = ({ type }: Schema): boolean => type === 'null'

/** The values that a schema lists, when it is a list of values. */
const wordsOf = ({ const: only, enum: words }: Schema): readonly unknown[] | undefined =>
  Array.isArray(words) ? words : only === undefined ? undefined : [only]

const amongObjects = (
  branches: readonly Schema[],
  value: Schema,
  faults: (branch: Schema) => number,
): Chosen => {
  let left = branches
  for (const name of namingMembers(branches)) {
    if (left.length === 1 || !left.every((branch) => memberWords(branch, name))) continue
    const meant = left.filter((branch) => memberWords(branch, name)?.includes(value[name]))
    if (
      meant.length === 0 &&
      (Object.hasOwn(value, name) || left.every((branch) => isRequired(branch, name)))
    ) {
      const allowed = [...new Set(left.flatMap((branch) => memberWords(branch, name) ?? []))]
      const problem = Object.hasOwn(value, name) ? 'one_of' : 'missing_of'
      return { at: [name], problem, value: allowed.join(', ') }
    }
    if (meant.length > 0) left = meant
  }
  const [only, ...more] = left
  if (only && more.length === 0) return { branch: only }
  return byWhatIsThere(left, value, faults)
}

/** Members that are lists of words in every branch that has them, and differ: the first of them decides first. */
const namingMembers = (branches: readonly Schema[]): readonly string[] => {
  const names = new Set(branches.flatMap((branch) => Object.keys(plain(branch.properties))))
  return [...names].filter((name) => {
    const told = branches.map((branch) => memberWords(branch, name)?.join('\n'))
    return told.filter((text) => text !== undefined).length > 1 && new Set(told).size > 1
  })
}

const memberWords = (branch: Schema, name: string): readonly unknown[] | undefined =>
  wordsOf(plain(plain(branch.properties)[name]))

const isRequired = ({ required }: Schema, name: string): boolean =>
  Array.isArray(required) && required.includes(name)

/** No word tells them apart: then the members that are there do, and without any of those the caller has to choose. */
const byWhatIsThere = (
  branches: readonly Schema[],
  value: Schema,
  faults: (branch: Schema) => number,
): Chosen => {
  const own = branches.map((branch) =>
    Object.keys(plain(branch.properties)).filter(
      (name) => isRequired(branch, name) && !branches.every((other) => isRequired(other, name)),
    ),
  )
  const meant = branches.filter((_, i) => own[i]?.some((name) => Object.hasOwn(value, name)))
  const rivals = own.filter((names) => names.length > 0 && names.every((name) => Object.hasOwn(value, name)))
  // Two forms at once, neither of which takes the members of the other: which is meant is the caller's to say.
  if (rivals.length > 1 && branches.every((branch) => faults(branch) > 0) && areApart(rivals))
    return { at: [], problem: 'only_one', value: own.map((names) => names.join(' + ')).join(', ') }
  if (meant.length > 0) return { branch: best(meant, faults) }
  const choices = own.filter((names) => names.length > 0).map((names) => names.join(' + '))
  return { at: [], problem: choices.length > 0 ? 'choose' : 'choice', value: choices.join(', ') }
}

/** No form is a part of another: an IBAN without and one with a bank are no two answers. */
const areApart = (forms: readonly (readonly string[])[]): boolean =>
  forms.every((form) => forms.every((other) => form === other || !form.every((name) => other.includes(name))))

/** The branch with the fewest faults; of equals the first. */
const best = (branches: readonly Schema[], faults: (branch: Schema) => number): Schema =>
  branches.map((branch) => ({ branch, count: faults(branch) })).reduce((a, b) => (b.count < a.count ? b : a))
    .branch
