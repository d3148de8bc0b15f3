/** What stands on the wallet itself: restrictions, orders of authorities, roles, a statement never saved. */

import type { Instant } from '../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import { type Finding, idsOf, type Participant, StillOpen } from '../../kernel/participant.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { withWords } from './order-words.ts'
import { isConcealed } from './orders.ts'
import { type AuthorityOrder, hasConsented, ordersOf, type Role, rolesOf, unsaved } from './standing.ts'
import { pausesOf } from './standing-sql.ts'
import { find } from './wallets.ts'

type Found = Finding & { readonly wallet: Uuid }

export const walletsParticipant: Participant = {
  describe: () => ({
    name: 'wallets',
    critical: 'legal',
    holds: ['roles', 'restrictions'],
    freezable: [],
    reversible: 'always',
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) => {
    const ids = idsOf(wallets)
    const paused = new Set((await pausesOf(q, ids)).map((p) => p.wallet))
    const orders = await withWords(q, await ordersOf(q, ids))
    const neutral = Map.groupBy(orders.filter(isConcealed), (o) => o.wallet)
    const shown = (await find(q, ids)).filter(
      (w) => neutral.has(w.id) || ((w.state === 'frozen' || w.storedState === 'frozen') && !paused.has(w.id)),
    )
    const found: Found[] = [
      ...shown.map((w) => restricted(w.id, neutral.get(w.id))),
      ...orders.filter((o) => !isConcealed(o)).map(ofOrder),
      ...(await bindingRoles(q, ids)).flatMap((role) => ofRole(role, at)),
      ...(await unsaved(q, ids)).map(ofStatement),
    ]
    return Map.groupBy(found, (f) => f.wallet)
  },

  freeze: async () => undefined,
  thaw: async () => undefined,

  close: async (tx, wallets) => {
    const orders = (await ordersOf(tx, idsOf(wallets))).filter((o) => o.kind === 'freeze')
    if (orders.length > 0) throw new StillOpen(`${orders.length} orders of authorities stand`)
  },

  reopen: async (_tx, wallets) => wallets.map(() => ({ what: 'roles', outcome: 'restored' as const })),
}

/**
 * V5 A restricted wallet may ask too: a person looks at it, with a clock. An order of which nothing may be told is the
 * very same finding, and one of both: a second line would tell what the first may not.
 */
const restricted = (wallet: Uuid, orders: readonly AuthorityOrder[] | undefined): Found => ({
  wallet,
  code: 'wallet.restricted',
  object: { kind: 'wallet', ref: wallet },
  who: 'us',
  clears: 'by_operator',
  ...(orders
    ? {
        keepsOpen: true,
        conceals: orders.flatMap(({ amount, currency }) =>
          amount && currency ? [{ amount, currency }] : [],
        ),
      }
    : {}),
})

const ofOrder = (o: AuthorityOrder): Found => {
  if (o.kind === 'legal_hold')
    return {
      wallet: o.wallet,
      code: 'legal.hold',
      object: {
        kind: 'restriction',
        ref: o.id,
        ...(o.disclosure === 'neutral' ? {} : { label: o.authority }),
      },
      who: 'us',
      clears: 'by_operator',
      ...(o.disclosure === 'full' ? { clearsAt: o.until } : {}),
    }
  const money = o.amount && o.currency ? { amount: o.amount, currency: o.currency } : {}
  const full = o.disclosure === 'full'
  return {
    wallet: o.wallet,
    code: 'funds.frozen_by_authority',
    object: {
      kind: 'restriction',
      ref: o.id,
      label: full ? `${o.authority} ${o.document}` : o.authority,
      ...(full ? money : {}),
    },
    who: 'us',
    clears: 'by_operator',
    ...(full ? { clearsAt: o.until } : {}),
  }
}

/** Nobody is left to look after once the ward’s own wallet is closed: there is nothing to hand over, and nobody to take it. */
const bindingRoles = async (q: Queryable, wallets: readonly Uuid[]): Promise<Role[]> => {
  const roles = await rolesOf(q, wallets)
  const wards = roles.filter(({ kind }) => kind === 'guardian').map(({ other }) => other)
  const gone = wards.length === 0 ? [] : (await find(q, wards)).filter(({ state }) => state === 'closed')
  return roles.filter(({ kind, other }) => kind === 'joint' || !gone.some(({ id }) => id === other))
}

const ofRole = (role: Role, at: Instant): Found[] => {
  const object = { kind: 'role', ref: role.id } as const
  if (role.kind === 'guardian')
    return [
      {
        wallet: role.wallet,
        code: 'guardian.role',
        object,
        who: 'you',
        clears: 'by_holder',
        remedy: {
          action: 'hand_over',
          method: 'POST',
          href: `/v1/wallets/${role.wallet}/roles/${role.id}/handover`,
        },
      },
    ]
  if (hasConsented(role, at)) return []
  return [
    {
      wallet: role.wallet,
      code: 'joint.consent_missing',
      object,
      who: 'another_person',
      clears: 'by_holder',
      remedy: {
        action: 'ask_consent',
        method: 'POST',
        href: `/v1/wallets/${role.wallet}/roles/${role.id}/consent-request`,
      },
    },
  ]
}

const ofStatement = (wallet: Uuid): Found => ({
  wallet,
  code: 'document.not_exported',
  object: { kind: 'document', ref: deriveId(Number.parseInt(wallet.slice(-2), 16), 'document', wallet) },
  who: 'you',
  clears: 'by_holder',
  // The statement stays to be had by the receipt link.
  costsNothing: true,
  remedy: { action: 'export_statement', method: 'GET', href: `/v1/wallets/${wallet}/statement.csv` },
})
