/** What payments mean to a closure: what is under way, the fence on it, and the money steps of the plan. */

import { isAfter } from '../../kernel/clock.ts'
import { type Finding, idsOf, type Participant, StillOpen } from '../../kernel/participant.ts'
import { list } from '../instruments/instruments.ts'
import { cancelUnclaimed, inFlight } from './rail/in-flight.ts'
import { settle } from './rail/payouts.ts'
import { isClaimed, railLimit } from './rules.ts'
import * as sql from './sql.ts'
import type { Payment } from './types.ts'

type Found = Finding & { readonly wallet: string }

export const paymentsParticipant: Participant = {
  describe: () => ({
    name: 'payments',
    critical: 'money',
    holds: ['transactions'],
    freezable: ['topups', 'withdrawals', 'transfers'],
    reversible: { irreversible: 'money that has reached a bank does not come back by itself' },
    // A payout may be returned by the receiving bank for so long.
    longestLateWindow: 'P30D',
  }),

  obligations: async (q, wallets) => {
    const { outgoing, incoming } = await inFlight(q, idsOf(wallets))
    return Map.groupBy([...outgoing.flatMap(ofOwn), ...incoming.map(ofIncoming)], (f) => f.wallet)
  },

  /** 原路退回: the accounts that the money once came from. */
  destinations: async (q, wallets, at) => {
    const sources = await sql.fundingSources(q, idsOf(wallets))
    const known = sources.length > 0 ? await list(q, idsOf(wallets)) : []
    const linked = new Map(known.map((i) => [i.id, i]))
    const found = sources.flatMap(({ wallet, instrument }) => {
      const i = linked.get(instrument)
      const over = i?.expires_at ? !isAfter(i.expires_at, at) : false
      return i?.state === 'verified' && i.verified_at && !over
        ? [{ wallet, instrument, way: 'funding_source' as const, label: i.label, verifiedAt: i.verified_at }]
        : []
    })
    return Map.groupBy(found, (d) => d.wallet)
  },

  settle,

  freeze: async (tx, wallets, fence) => {
    await cancelUnclaimed(tx, idsOf(wallets), fence.at)
  },

  // What the fence cancelled went back to where it came from at once; nothing is left to give back.
  thaw: async () => undefined,

  close: async (tx, wallets) => {
    const { outgoing, incoming } = await inFlight(tx, idsOf(wallets))
    const left = outgoing.length + incoming.length
    if (left > 0) throw new StillOpen(`${left} payments are still under way`)
  },

  reopen: async (_tx, wallets) => wallets.map(() => ({ what: 'payments', outcome: 'restored' as const })),
}

const ofOwn = (p: Payment): Found[] => {
  if (p.kind === 'payout' || p.kind === 'return') return []
  if (p.kind === 'transfer') return [outgoingTransfer(p)]
  const common = { wallet: p.wallet, code: `${p.kind}.in_flight` as const, object: objectOf(p, p.kind) }
  if (!isClaimed(p.state)) return [{ ...common, who: 'us', clears: 'by_plan' }]
  return [{ ...common, who: 'bank', clears: 'by_time', clearsAt: railLimit(p.created_at) }]
}

const outgoingTransfer = (p: Payment): Found => ({
  wallet: p.wallet,
  code: 'transfer.pending',
  object: { ...objectOf(p, 'transfer'), label: 'outgoing' },
  who: p.expires_at ? 'another_person' : 'us',
  clears: 'by_holder',
  remedy: {
    action: 'cancel_transfer',
    method: 'POST',
    href: `/v1/wallets/${p.wallet}/transfers/${p.id}/cancellation`,
  },
  ...dated(p.expires_at ?? p.arrives_at),
})

const dated = (at: Payment['expires_at']) => (at ? { clearsAt: at } : {})

/** Anybody can send one: the fence gives it back. */
const ofIncoming = (i: sql.Incoming): Found => ({
  wallet: i.wallet,
  code: 'transfer.unaccepted',
  object: { kind: 'transfer', ref: i.payment, label: 'incoming', amount: i.amount, currency: i.currency },
  who: 'us',
  clears: 'by_plan',
  // A first payment arrives by itself: there is nothing to accept.
  ...(i.arrives_at
    ? {}
    : {
        remedy: {
          action: 'accept_transfer',
          method: 'POST',
          href: `/v1/wallets/${i.wallet}/transfers/${i.payment}/acceptance`,
        },
      }),
  clearsAt: i.expires_at,
})

const objectOf = (p: Payment, kind: 'transfer' | 'topup' | 'withdrawal') =>
  ({ kind, ref: p.id, amount: p.amount, currency: p.currency }) as const
