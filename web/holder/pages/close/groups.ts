/** Who acts: each obligation stands in one group, the first that fits (design of the closing flow). */
import type { ClosurePreview, Obligation } from '../../../../sdk/src/index.ts'

export type GroupName = 'you' | 'plan' | 'waits' | 'lost'
export type Groups = Readonly<Record<GroupName, readonly Obligation[]>>

const groupOf = ({ blocks, clears, severity }: Obligation): GroupName => {
  if (clears === 'by_plan') return 'plan'
  if (blocks && clears === 'by_holder') return 'you'
  return severity === 'consequence' && clears === 'by_holder' ? 'lost' : 'waits'
}

export const grouped = (obligations: readonly Obligation[]): Groups => {
  const by = Map.groupBy(obligations, groupOf)
  const of = (name: GroupName) => by.get(name) ?? []
  return { you: of('you'), plan: of('plan'), waits: of('waits'), lost: of('lost') }
}

export const hasMoney = ({ pockets, steps }: ClosurePreview): boolean =>
  steps.length > 0 || pockets.some(({ available, held }) => available !== '0' || held !== '0')

/** Nothing to do, to wait for or to pay out: two screens are enough. */
export const isEmpty = (preview: ClosurePreview, { you, waits, plan }: Groups): boolean =>
  !hasMoney(preview) && you.length === 0 && plan.length === 0 && !waits.some(({ blocks }) => blocks)

/** Minutes of the holder: two to read and prove, one for the money, one for each thing to do. */
export const minutesFor = (preview: ClosurePreview, { you }: Groups): number =>
  2 + (hasMoney(preview) ? 1 : 0) + you.length
