/** The ledger's part in a closure: balances, holds, the fence on the accounts, the flip of empty accounts. */

import type { Uuid } from '../../kernel/ids.ts'
import { type Finding, idsOf, type Participant, type Pocket } from '../../kernel/participant.ts'
import { HOLDS_WITH_AN_OWNER } from './codes.ts'
import { drawnSince } from './drawn.ts'
import { closeAccounts, fence, openFrom } from './fence.ts'
import { type Balance, balances, type OpenHold, openHolds } from './ledger.ts'

export const ledgerParticipant: Participant = {
  describe: () => ({
    name: 'ledger',
    critical: 'money',
    holds: ['accounts', 'statement', 'holds'],
    freezable: ['accounts'],
    reversible: 'always',
    // A hold that is captured late meets the fence or an open wallet: none outlives the closing.
    longestLateWindow: 'PT0S',
  }),

  async obligations(q, wallets) {
    const ids = idsOf(wallets)
    const found = grouped<Finding>(ids)
    for (const balance of await balances(q, ids)) found.get(balance.wallet)?.push(...ofBalance(balance))
    for (const hold of await openHolds(q, ids)) found.get(hold.wallet)?.push(...ofHold(hold))
    return found
  },

  async pockets(q, wallets) {
    const ids = idsOf(wallets)
    const found = grouped<Pocket>(ids)
    const all = await balances(q, ids)
    const held = all.some((one) => one.heldOut > 0n) ? await openHolds(q, ids) : []
    for (const one of all) {
      const { account, wallet, purpose, currency, balance, heldOut, state, spentOn, spentOnOthers } = one
      if (purpose !== 'available' || state === 'closed') continue
      const others = spentOn === null ? {} : { others: { on: spentOn, sum: spentOnOthers } }
      const pocket = { account, currency, available: balance - heldOut, held: heldOut }
      found.get(wallet)?.push({ ...pocket, ...frozenOn(account, held), ...others })
    }
    return found
  },

  drawn: (q, { wallet }, since) => drawnSince(q, wallet, since),

  freeze: (tx, wallets, { epochs, closing }) =>
    fence(
      tx,
      wallets.flatMap(({ wallet }) => {
        const epoch = epochs.get(wallet)
        return epoch === undefined ? [] : [{ wallet, epoch }]
      }),
      closing,
    ),

  thaw: (tx, wallets) => openFrom(tx, idsOf(wallets), 'closing'),

  close: (tx, wallets) => closeAccounts(tx, idsOf(wallets)),

  async reopen(tx, wallets) {
    await openFrom(tx, idsOf(wallets), 'closed')
    return [{ what: 'accounts_and_history', outcome: 'restored' }]
  },
}

const grouped = <T>(ids: readonly Uuid[]): Map<Uuid, T[]> => new Map(ids.map((id): [Uuid, T[]] => [id, []]))

const frozenOn = (account: Uuid, held: readonly OpenHold[]): Pick<Pocket, 'frozen'> => {
  const frozen = held
    .filter((hold) => hold.debit === account && hold.code === 'authority_freeze')
    .reduce((sum, { amount }) => sum + amount, 0n)
  return frozen > 0n ? { frozen } : {}
}

/** A claim is no obstacle: it outlives the wallet. */
const ofBalance = ({ account, wallet, purpose, currency, balance }: Balance): Finding[] => {
  if (purpose !== 'available' || balance === 0n) return []
  const object = { kind: 'account', ref: account, label: currency, amount: balance, currency } as const
  if (balance > 0n) return [{ code: 'balance.positive', object, who: 'us', clears: 'by_plan' }]
  const remedy = { action: 'top_up', method: 'POST', href: `/v1/wallets/${wallet}/topups` } as const
  return [{ code: 'balance.negative', object, who: 'you', clears: 'by_holder', remedy }]
}

/** Holds of products are the products' own obligations: reported once, by who can end them. */
const ofHold = ({ id, code, direction, amount, currency, expiresAt }: OpenHold): Finding[] => {
  if (HOLDS_WITH_AN_OWNER.has(code)) return []
  const object = { kind: 'hold', ref: id, amount, currency } as const
  const who = direction === 'out' ? 'merchant' : 'another_person'
  return expiresAt
    ? [{ code: 'hold.open', object, who, clears: 'by_time', clearsAt: expiresAt }]
    : [{ code: 'hold.open', object, who: 'us', clears: 'by_operator' }]
}
