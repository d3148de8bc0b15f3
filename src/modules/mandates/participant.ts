/** What mandates mean to a closure: ended first of all, so that nothing is debited from a wallet that is leaving. */

import type { Uuid } from '../../kernel/ids.ts'
import {
  type Finding,
  idsOf,
  type Participant,
  type PlannedStep,
  type StepAnswer,
  StillOpen,
  type WalletRef,
} from '../../kernel/participant.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { find } from '../wallets/wallets.ts'
import { clientsOf } from './authorisations.ts'
import { cancel, payeesOf, reschedule } from './mandates.ts'
import { nextDebit } from './rules.ts'
import * as sql from './sql.ts'

type Live = {
  readonly mandates: readonly (sql.Mandate & { readonly label: string })[]
  readonly authorisations: readonly (sql.Authorisation & { readonly label: string })[]
}

const liveOf = async (q: Queryable, wallets: readonly WalletRef[], at: Temporal.Instant): Promise<Live> => {
  const mandates = await sql.liveOf(q, idsOf(wallets))
  const authorisations = await sql.authorisationsOf(q, idsOf(wallets), at)
  const payees = mandates.length > 0 ? await payeesOf(q, mandates) : new Map<Uuid, string>()
  const clients = authorisations.length > 0 ? await clientsOf(q, authorisations) : new Map<Uuid, string>()
  return {
    mandates: mandates.map((m) => ({ ...m, label: payees.get(m.id) ?? '' })),
    authorisations: authorisations.map((a) => ({ ...a, label: clients.get(a.id) ?? '' })),
  }
}

export const mandatesParticipant: Participant = {
  describe: () => ({
    name: 'mandates',
    critical: 'money',
    holds: ['transactions'],
    freezable: ['mandates', 'subscriptions', 'authorisations'],
    reversible: { irreversible: 'the merchant has been told; a mandate has to be given again' },
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) => {
    const { mandates, authorisations } = await liveOf(q, wallets, at)
    return Map.groupBy<Uuid, Finding & { wallet: Uuid }>(
      [...mandates.map(ofMandate), ...authorisations.map(ofAuthorisation)],
      (f) => f.wallet,
    )
  },

  quote: async (q, wallets, at) => {
    const { mandates, authorisations } = await liveOf(q, wallets, at)
    const steps = [
      ...mandates.map((m) => ({ ...cancelStep(ofMandate(m)), currency: m.currency, ...failing(m, at) })),
      ...authorisations.map((a) => cancelStep(ofAuthorisation(a))),
    ]
    return Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>(steps, (s) => s.wallet)
  },

  settle: async (tx, steps, at) => {
    const answers = new Map<Uuid, StepAnswer>()
    for (const step of steps) {
      if (step.kind === 'payout') continue
      if (await sql.byId(tx, step.object))
        await cancel(tx, { id: step.object, wallet: step.wallet.wallet, by: 'closing' })
      else await sql.endAuthorisations(tx, [step.object], at)
      answers.set(step.id, { state: 'done', amount: 0n, claim: false })
    }
    return answers
  },

  // MA1: a debit looks at the wallet under its lock, so the fence alone stops it; tokens do not work behind it.
  freeze: async () => undefined,
  thaw: async (tx, wallets, { at }) => reschedule(tx, await find(tx, idsOf(wallets)), at),

  close: async (tx, wallets, at) => {
    const { mandates, authorisations } = await liveOf(tx, wallets, at)
    if (mandates.length + authorisations.length > 0)
      throw new StillOpen(`${mandates.length} mandates and ${authorisations.length} authorisations are left`)
  },

  reopen: async (_tx, wallets) =>
    wallets.map(() => ({
      what: 'mandates',
      outcome: 'not' as const,
      why: 'Merchants were told that they ended; give them again if you want them.',
    })),
}

const ofMandate = (m: Live['mandates'][number]) => ({
  wallet: m.wallet,
  code: m.kind === 'mandate' ? ('mandate.active' as const) : ('subscription.active' as const),
  object: { kind: m.kind, ref: m.id, label: m.label, amount: m.max_amount, currency: m.currency } as const,
  who: 'us' as const,
  clears: 'by_plan' as const,
  remedy: {
    action: 'cancel_mandate',
    method: 'DELETE' as const,
    href: `/v1/wallets/${m.wallet}/mandates/${m.id}`,
  },
})

const ofAuthorisation = (a: Live['authorisations'][number]) => ({
  wallet: a.wallet,
  code: 'authorisation.third_party' as const,
  object: { kind: 'authorisation' as const, ref: a.id, label: a.label },
  who: 'us' as const,
  clears: 'by_plan' as const,
  remedy: {
    action: 'withdraw_authorisation',
    method: 'DELETE' as const,
    href: `/v1/wallets/${a.wallet}/authorisations/${a.id}`,
  },
})

type Ended = { readonly wallet: Uuid; readonly object: Finding['object'] }
const cancelStep = ({ wallet, object }: Ended) => ({
  wallet,
  kind: 'cancel' as const,
  object,
  amount: 0n,
  // Nothing is moved; the field names a currency that every wallet knows.
  currency: object.currency ?? ('CNY' as const),
  fee: 0n,
  workingDays: 0,
  early: false,
  irreversible: 'permission_ended' as const,
})

/** The date is one to come: letters and the advice to close later are made of it. */
const failing = (m: Live['mandates'][number], at: Temporal.Instant) => {
  const next = nextDebit(m, at)
  return next ? { failsNext: { payee: m.label, at: next, amount: m.max_amount } } : {}
}
