/** What the issuer offers in tests, published by two people as in life. */
import { newId } from '../../src/kernel/ids.ts'
import { publishInvestmentOffer } from '../../src/modules/investments/operations/publish-offer.ts'
import { createKeys } from '../../src/modules/vault/vault.ts'
import { act, agreed, type World } from '../closure/world.ts'

/** Somebody of staff with keys of their own: what they propose and is about nobody lies under them. */
export const operator = async ({ db }: Pick<World, 'db'>) => {
  const one = newId(0)
  await db.tx((tx) => createKeys(tx, one))
  return {
    kind: 'operator' as const,
    operator: one,
    roles: ['agent', 'checker', 'compliance', 'engineer'] as const,
  }
}

export const TERMS = {
  currency: 'CNY',
  days: 90,
  annual_bp: 250,
  early_bp: 35,
  least: '100',
  most: '100000000',
} as const
export type Offered = Partial<Omit<typeof TERMS, 'early_bp' | 'days' | 'annual_bp' | 'most'>> & {
  readonly early_bp?: number | null
  readonly days?: number
  readonly annual_bp?: number
  readonly most?: string
}

/** Can be left early; the other cannot. */
export const EASY = 'steady-90'
export const LOCKED = 'locked-90'

export const offered = async (world: World, offer: string, terms: Offered = {}): Promise<void> => {
  const body = { ...TERMS, ...terms, reason: 'agreed with the issuer' }
  const asked = await act(world, await operator(world), [publishInvestmentOffer, { params: { offer }, body }])
  if (asked.approval !== null) await agreed(world, asked)
}

export const bothOffered = async (world: World): Promise<void> => {
  await offered(world, EASY)
  await offered(world, LOCKED, { early_bp: null, annual_bp: 310 })
}
