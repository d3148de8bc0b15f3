/** What instruments mean to a closure: destinations to choose from, and links that end with the wallet. */
import type { Participant } from '../../kernel/participant.ts'
import { list } from './instruments.ts'
import * as sql from './sql.ts'

export const instrumentsParticipant: Participant = {
  describe: () => ({
    name: 'instruments',
    critical: 'none',
    holds: ['transactions'],
    freezable: [],
    reversible: {
      irreversible: 'a link is proof of ownership at its time; after closing it must be proved again',
    },
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets) => {
    const linked = await list(
      q,
      wallets.map((w) => w.wallet),
    )
    return Map.groupBy(
      linked.map((i) => ({
        wallet: i.wallet,
        code: 'instrument.linked' as const,
        object: { kind: 'instrument' as const, ref: i.id, label: i.label },
        who: 'us' as const,
        clears: 'by_plan' as const,
        remedy: {
          action: 'unlink',
          method: 'DELETE' as const,
          href: `/v1/wallets/${i.wallet}/instruments/${i.id}`,
        },
      })),
      (finding) => finding.wallet,
    )
  },

  destinations: async (q, wallets) => {
    const linked = await list(
      q,
      wallets.map((w) => w.wallet),
    )
    const verified = linked.flatMap((i) =>
      i.state === 'verified' && i.verified_at && i.kind !== 'card' // a card is one only as the source of the money
        ? [
            {
              wallet: i.wallet,
              instrument: i.id,
              way: i.kind === 'own_wallet' ? ('own_wallet' as const) : ('own_account' as const),
              label: i.label,
              verifiedAt: i.verified_at,
            },
          ]
        : [],
    )
    return Map.groupBy(verified, (d) => d.wallet)
  },

  // A fenced wallet links nothing new (linking demands an open wallet); what is linked must stay to be paid out to.
  freeze: async () => undefined,
  thaw: async () => undefined,

  close: async (tx, wallets, at) => {
    await sql.unlinkAll(
      tx,
      wallets.map((w) => w.wallet),
      at,
    )
  },

  reopen: async (_tx, wallets) =>
    wallets.map(() => ({
      what: 'instruments',
      outcome: 'not' as const,
      why: 'Linked accounts stay unlinked after a restore; link them again to prove that they are yours.',
    })),
}
