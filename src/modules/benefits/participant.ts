/** What benefits mean to a closure: nothing that stands in the way, only what will be lost. */

import type { Uuid } from '../../kernel/ids.ts'
import { type Finding, idsOf, type Participant } from '../../kernel/participant.ts'
import { activeOf } from './labels.ts'
import * as sql from './sql.ts'

export const benefitsParticipant: Participant = {
  describe: () => ({
    name: 'benefits',
    critical: 'none',
    holds: ['preferences'],
    freezable: ['coupons', 'points'],
    reversible: 'always',
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) => {
    const found = (await activeOf(q, idsOf(wallets), at)).map((b) => ({
      wallet: b.wallet,
      code: 'benefit.unused' as const,
      object: {
        kind: 'benefit' as const,
        ref: b.id,
        label: b.kind === 'points' ? `${b.label} × ${b.quantity}` : b.label,
      },
      who: 'you' as const,
      clears: 'by_holder' as const,
      remedy: {
        action: 'use_benefit',
        method: 'POST' as const,
        href: `/v1/wallets/${b.wallet}/benefits/${b.id}/use`,
      },
      clearsAt: b.expires_at,
    }))
    return Map.groupBy<Uuid, Finding & { wallet: Uuid }>(found, (f) => f.wallet)
  },

  freeze: (tx, wallets, { at }) => sql.freeze(tx, idsOf(wallets), at),
  thaw: (tx, wallets, { at }) => sql.thaw(tx, idsOf(wallets), at),
  close: (tx, wallets, at) => sql.end(tx, idsOf(wallets), at),
  reopen: async (tx, wallets, at) => {
    await sql.comeBack(tx, idsOf(wallets), at)
    return wallets.map(() => ({ what: 'benefits', outcome: 'restored' as const }))
  },
}
