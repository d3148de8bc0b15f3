/** I15 What came in during the days before a freeze ends with it: whoever got in may have brought it. Older things rest. */

import { type Instant, isBefore, isoOf, latest, plus } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { undoOfProducts, type Young } from '../../../../kernel/manifest/young.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { disallowSince, endRoleSince, merchantNames } from '../../../commerce/commerce.ts'
import { unlinkedSince, unlinkSince } from '../../../instruments/instruments.ts'
import { withdrawDeclared } from '../../../kyc/kyc.ts'
import { takeLimitsBack } from '../../../ledger/ledger.ts'
import { allOf, cancel, clientsOf, leaveMandates, payeesOf, withdrawAll } from '../../../mandates/mandates.ts'
import { peopleOf } from '../../../payments/operations/payments.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { consentSettled } from '../../../wallets/operations/wallets.ts'
import { undoRolesSince } from '../../../wallets/wallets.ts'
import { registeredAt, trustedOf } from '../../freezes/freezes.ts'
import { noteUndone, type Undone } from '../../freezes/undone.ts'
import { setIdentityLevel } from '../../persons.ts'
import { NEWCOMER } from '../../rules.ts'
import { hearBefore } from '../recoveries/give-back.ts'
import { tellRole } from './tell-role.ts'

const one = (kind: Undone['kind'], what: string, at?: Instant): Undone => ({
  kind,
  what,
  at: at ? isoOf(at) : '',
})

/** Mandates, subscriptions, billers, and every permission of other services, the older ones too. */
const rights = async (tx: Tx, { wallet, since, at }: Young): Promise<Undone[]> => {
  const young = (await allOf(tx, wallet)).filter((m) => !m.ended_at && !isBefore(m.created_at, since))
  const payees = await payeesOf(tx, young)
  for (const { id } of young) await cancel(tx, { id, wallet, by: 'holder' })
  const billers = await disallowSince(tx, wallet, { since, at })
  const names = await merchantNames(tx, billers)
  const services = await withdrawAll(tx, wallet, at)
  const clients = await clientsOf(tx, services)
  return [
    ...young.map((m) => one('mandate', payees.get(m.id) ?? '', m.created_at)),
    ...billers.map((merchant) => one('biller', names.get(merchant) ?? '')),
    ...services.map((a) => one('service', clients.get(a.id) ?? '', a.created_at)),
  ]
}

const roles = async (tx: Tx, { wallet, since, held }: Young & Pick<Frozen, 'held'>): Promise<Undone[]> => {
  const undone = await undoRolesSince(tx, { wallet, since, held })
  for (const role of undone) {
    if (role.ended) await consentSettled(tx, role.ended, { outcome: 'role_ended', by: null })
    await tellRole(tx, wallet, role)
  }
  const names = await peopleOf(tx, [...new Set(undone.map(({ about }) => about))])
  return undone.map(({ kind, about, at }) => one(kind, names.get(about) ?? '', at))
}

const limits = async (tx: Tx, { wallet, since, at }: Young): Promise<Undone[]> =>
  (await takeLimitsBack(tx, wallet, { since, at, zone: defaultPack().time_zone })).map(
    ({ waited, most, currency }) =>
      one(waited ? 'raise' : 'limit', most === null ? '' : formatMoney({ amount: most, currency })),
  )

const selling = async (tx: Tx, { wallet, since, at }: Young): Promise<Undone[]> => {
  const ended = await endRoleSince(tx, wallet, { since, at })
  if (ended?.kind === 'merchant') await leaveMandates(tx, wallet)
  return ended ? [one(ended.kind, ended.name, ended.at)] : []
}

/** A name that came later than with the registration; the true one can be given after the recovery. */
const name = async (tx: Tx, person: Uuid, { since }: Young): Promise<Undone[]> => {
  const registered = await registeredAt(tx, person)
  const after = registered ? latest(since, plus(registered, NEWCOMER)) : since
  const taken = await withdrawDeclared(tx, person, after)
  if (!taken) return []
  await setIdentityLevel(tx, person, 0)
  return [one('name', taken.realName, taken.verifiedAt)]
}

type Frozen = Young & {
  readonly person: Uuid
  /** Shared wallets whose closing is held. */
  readonly held: readonly Uuid[]
}

/** A letter has room for a dozen lines: payments of every day come behind what a thief brings, however many there are. */
const EVERY_DAY: readonly Undone['kind'][] = ['purchase_taken', 'bill_paid']
const dailyLast = (list: readonly Undone[]): Undone[] => [
  ...list.filter(({ kind }) => !EVERY_DAY.includes(kind)),
  ...list.filter(({ kind }) => EVERY_DAY.includes(kind)),
]

/** Undoes it and writes down what; the accounts among it. Contacts of those days hear nothing more. The wallet is locked FOR UPDATE. */
export const undoYoung = async (tx: Tx, { person, held, ...young }: Frozen): Promise<Uuid[]> => {
  const { wallet, at } = young
  const trusted = await trustedOf(tx, person)
  if (trusted) await hearBefore(tx, person, trusted)
  const gone = await unlinkedSince(tx, wallet, young.since)
  const accounts = await unlinkSince(tx, wallet, young)
  const list = [
    ...accounts.map(({ label, created_at }) => one('account', label, created_at)),
    ...gone.map(({ label, unlinkedAt }) => one('account_gone', label, unlinkedAt)),
    ...(await name(tx, person, young)),
    ...(await rights(tx, young)),
    ...(await selling(tx, young)),
    ...(await roles(tx, { ...young, held })),
    ...(await limits(tx, young)),
    ...(await undoOfProducts(tx, young)).map(({ kind, what, at }) => one(kind, what, at)),
  ]
  await noteUndone(tx, { person, since: at, list: dailyLast(list) })
  return accounts.map(({ id }) => id)
}
