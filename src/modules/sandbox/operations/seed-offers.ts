/** What the issuer offers in a sandbox: one of staff asks for it and another agrees, as everywhere. */
import { Parse } from 'typebox/value'
import { newId, type Uuid } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Db, Tx } from '../../../platform/db/types.ts'
import {
  publishInvestmentOffer,
  publishOfferDecided,
  ShownOffer,
} from '../../investments/operations/investments.ts'
import { decide, operatorActor } from '../../support/support.ts'
import { allFacts } from '../facts.ts'

/** One can be left early, the other cannot. */
const OFFERS = {
  'steady-90': { days: 90, annual_bp: 250, early_bp: 35, least: '10000', most: '20000000' },
  'locked-180': { days: 180, annual_bp: 310, early_bp: null, least: '10000', most: '20000000' },
} as const

const callBy = (actor: Actor) => ({
  actor,
  lang: 'en' as const,
  traceId: 'sandbox',
  ip: 'sandbox',
  key: newId(0),
})

const operatorOf = (actor: Actor): Uuid => {
  if (actor.kind !== 'operator') throw new Error('staff of the sandbox are operators')
  return actor.operator
}

/** Once: what is offered already stands. */
export const offerInvestments = async (db: Db): Promise<void> => {
  const facts = await allFacts(db)
  const [asks, agrees] = [
    await operatorActor(db, facts.get('ada')?.token ?? ''),
    await operatorActor(db, facts.get('bo')?.token ?? ''),
  ]
  if (!asks || !agrees) throw new Error('the sandbox has no staff to offer anything')
  for (const [offer, terms] of Object.entries(OFFERS))
    await db.tx((tx) => publish(tx, { offer, terms, asks, agrees }))
}

type Publishing = {
  readonly offer: string
  readonly terms: (typeof OFFERS)[keyof typeof OFFERS]
  readonly asks: Actor
  readonly agrees: Actor
}
const publish = async (tx: Tx, { offer, terms, asks, agrees }: Publishing): Promise<void> => {
  const body = { ...terms, currency: 'CNY', reason: 'offered in the sandbox' }
  const { approval, shown_hash } = await publishInvestmentOffer.run(tx, callBy(asks), {
    params: { offer },
    query: {},
    body,
  })
  if (approval === null || shown_hash === null) return
  const by = operatorOf(agrees)
  const { body: content } = await decide(tx, { approval, verdict: 'approve', shownHash: shown_hash, by })
  await publishOfferDecided(tx, Parse(ShownOffer, content.shown), by)
}
