/**
 * Pauses, restrictions, roles, exports.
 * W7 A pause of the holder restricts the wallet and is never mistaken for a restriction by staff.
 * W10 A share of a wallet moves to nobody: it ends on paper, or lies behind a closing that the other has agreed to.
 */
import { type Instant, isAfter, isoOf, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, newId, type Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { balances } from '../ledger/ledger.ts'
import { isConcealed } from './orders.ts'
import type { WalletRow } from './rules.ts'
import * as sql from './standing-sql.ts'
import { find, restrict } from './wallets.ts'

export {
  type AuthorityOrder,
  type Disclosure,
  freezesEndedAt,
  ordersOf,
  pausesOf,
  type Role,
  rolesAbout,
  rolesOf,
} from './standing-sql.ts'

/** Due row that ends a pause. */
export const PAUSE_OVER = 'wallet.pause_over'
/** Work of people: the word of a joint holder who has no wallet any more in which to give it; `ref` is the role. */
export const CONSENT_TASK = 'wallets.consent'
/** A consent is for this wish to close, not for ever. */
const CONSENT_HOLDS = 'P90D'
/** The other holder gets one letter in this time, however often they are asked. */
const ASKED_AGAIN = 'P1D'

const note = (
  tx: Tx,
  ref: Uuid,
  { type, ...data }: { readonly type: string; readonly [fact: string]: unknown },
) => append(tx, [{ bucket: bucketOf(ref), ref, type: `wallet.${type}`, data }])

/** The holder stops using the wallet until a date. The wallet is locked FOR UPDATE and open. */
export const pauseUntil = async (tx: Tx, wallet: WalletRow, until: Instant): Promise<void> => {
  await sql.pause(tx, { wallet: wallet.id, until, at: await tx.now() })
  await note(tx, wallet.id, { type: 'paused' })
  await schedule(tx, [
    { bucket: wallet.bucket, kind: PAUSE_OVER, ref: wallet.id, dueAt: until, wallet: wallet.id },
  ])
  await restrict(tx, [wallet.id], 'frozen')
}

/**
 * W16 A contact has said that it was not its holder who recovered the wallet: nothing leaves until then, and no proof ends it earlier,
 * as whoever recovered has one. A pause of the holder that lasts longer stays theirs. The wallet is locked FOR UPDATE and open or paused.
 */
export const restUntil = async (tx: Tx, wallet: WalletRow, until: Instant): Promise<void> => {
  const paused = await pausedUntil(tx, wallet.id)
  await pauseUntil(tx, wallet, paused && isAfter(paused, until) ? paused : until)
  await sql.fixPause(tx, wallet.id, until)
}

/** Refuses pause_of_contact before the date of such a rest. */
export const requireEndable = async (q: Queryable, wallet: Uuid, at: Instant): Promise<void> => {
  const fixed = (await sql.pausesOf(q, [wallet]))[0]?.fixed_until
  if (fixed && isAfter(fixed, at)) refuse('pause_of_contact', { facts: { until: isoOf(fixed) } })
}

/** By its date, or by the holder's proof. Refuses wallet_not_paused. The wallet is locked FOR UPDATE. */
export const endPause = async (tx: Tx, wallet: WalletRow): Promise<void> => {
  if (!(await sql.endPause(tx, wallet.id, await tx.now()))) refuse('wallet_not_paused')
  await note(tx, wallet.id, { type: 'pause_ended' })
  await restrict(tx, [wallet.id], 'open')
}

/** Staff or a link restrict it: neither a pause nor an order is why it is frozen any more, nor ends it. */
export const dropPause = async (tx: Tx, wallet: Uuid): Promise<void> => {
  await sql.endPause(tx, wallet, await tx.now())
  await sql.setRestricts(tx, wallet, false)
}

/** Lifts what staff or a link restricted. An order that may not be told keeps it restricted until the order ends. */
export const liftRestriction = async (tx: Tx, wallet: Uuid): Promise<'open' | 'frozen'> => {
  await sql.endPause(tx, wallet, await tx.now())
  const to = (await sql.setRestricts(tx, wallet, true)) > 0 ? ('frozen' as const) : ('open' as const)
  await restrict(tx, [wallet], to)
  return to
}

/** What else than staff a frozen wallet is frozen for: its holder's pause, or an order that may not be told. */
export const frozenFor = async (q: Queryable, wallet: Uuid): Promise<'pause' | 'order' | undefined> => {
  if ((await pausedUntil(q, wallet)) !== undefined) return 'pause'
  return (await sql.ordersOf(q, [wallet])).some((order) => order.restricts) ? 'order' : undefined
}

/** Until when the holder has paused it; undefined when not. */
export const pausedUntil = async (q: Queryable, wallet: Uuid): Promise<Instant | undefined> =>
  (await sql.pausesOf(q, [wallet]))[0]?.until

/** Whether a person has to look at a closing: restricted by somebody else than its holder, or by an order that may not be told. */
export const isRestricted = async (q: Queryable, wallet: WalletRow): Promise<boolean> => {
  const frozen = wallet.state === 'frozen' || wallet.storedState === 'frozen'
  if (frozen && (await pausedUntil(q, wallet.id)) === undefined) return true
  return (await sql.ordersOf(q, [wallet.id])).some(isConcealed)
}

/** The same relation, where it stands. */
export const sameRole = async (
  q: Queryable,
  r: { readonly wallet: WalletRow; readonly kind: 'guardian' | 'joint'; readonly other: Uuid },
): Promise<Uuid | undefined> => {
  const live = await sql.rolesOf(q, [r.wallet.id])
  return live.find(({ kind, other }) => kind === r.kind && other === r.other)?.id
}

/** A relation that an operator has checked on paper; the same again is the one that stands. `wallet` is locked FOR UPDATE. */
export const addRole = async (
  tx: Tx,
  role: {
    readonly wallet: WalletRow
    readonly kind: 'guardian' | 'joint'
    readonly other: Uuid
    readonly id: Uuid
    readonly handed_from?: Uuid
  },
): Promise<Uuid> => {
  const stands = await sameRole(tx, role)
  if (stands) return stands
  await sql.insertRole(tx, { ...role, wallet: role.wallet.id, since: await tx.now() })
  await note(tx, role.id, { type: 'role_added', kind: role.kind, wallet: role.wallet.id })
  return role.id
}

/** Refuses role_unknown. */
const lockLive = async (tx: Tx, id: Uuid): Promise<sql.Role> => {
  const role = await sql.lockRole(tx, id)
  return role && !role.ended_at ? role : refuse('role_unknown')
}

/** A role that stands, locked. Refuses role_unknown. */
export const standingRole = lockLive

const lockOwn = async (tx: Tx, id: Uuid, wallet: Uuid): Promise<sql.Role> => {
  const role = await lockLive(tx, id)
  return role.wallet === wallet ? role : refuse('role_unknown')
}

/**
 * The holder offers the role to somebody else, who has to accept it. Undefined when it is offered to them already. Refuses
 * role_unknown, role_shared, same_wallet.
 */
export const offerRole = async (
  tx: Tx,
  id: Uuid,
  by: { readonly wallet: Uuid; readonly to: Uuid },
): Promise<sql.Role | undefined> => {
  const role = await lockOwn(tx, id, by.wallet)
  if (role.kind === 'joint') return refuse('role_shared')
  if (by.to === role.wallet || by.to === role.other) return refuse('same_wallet')
  if (role.offered_to === by.to) return undefined
  await sql.changeRole(tx, id, { offered_to: by.to, offered_at: await tx.now() })
  await note(tx, id, { type: 'role_offered', to: by.to })
  return role
}

/** The role moves to the wallet that accepts it. Refuses role_unknown when it was not offered to it. */
export const acceptRole = async (tx: Tx, id: Uuid, by: WalletRow): Promise<sql.Role> => {
  const role = await lockLive(tx, id)
  if (role.kind === 'joint' || role.offered_to !== by.id) return refuse('role_unknown')
  await sql.changeRole(tx, id, { ended_at: await tx.now() })
  const { kind, other } = role
  await addRole(tx, { id: newId(by.bucket), wallet: by, kind, other, handed_from: role.id })
  return role
}

/** Whether the other holder's word counts now. */
export const hasConsented = (role: sql.Role, at: Instant): boolean =>
  role.consented_at !== null && isAfter(plus(role.consented_at, CONSENT_HOLDS), at)

/**
 * Whom to write to, as a holder wants the other to agree; undefined when they have agreed, or had the letter already.
 * Refuses role_unknown.
 */
export const askForConsent = async (tx: Tx, id: Uuid, by: Uuid): Promise<Uuid | undefined> => {
  const role = await lockOwn(tx, id, by)
  if (role.kind !== 'joint') return refuse('role_unknown')
  const at = await tx.now()
  if (hasConsented(role, at) || (role.asked_at && isAfter(plus(role.asked_at, ASKED_AGAIN), at)))
    return undefined
  await sql.changeRole(tx, id, { asked_at: at })
  await note(tx, id, { type: 'consent_asked', by })
  return role.other
}

/** The share that this wallet's holder has in another. Refuses role_unknown. */
export const shareOf = async (q: Queryable, id: Uuid, by: Uuid): Promise<sql.Role> => {
  const role = await roleAt(q, id)
  return role?.kind === 'joint' && role.other === by ? role : refuse('role_unknown')
}

/**
 * The other holder agrees to a closing: until when it counts, and whether it is news. The same again changes nothing: the
 * date that both were told holds. Refuses role_unknown.
 */
export const consent = async (
  tx: Tx,
  id: Uuid,
  { by, plan }: { readonly by: Uuid; readonly plan: string },
): Promise<{ readonly until: Instant; readonly fresh: boolean }> => {
  const role = await lockLive(tx, id)
  if (role.kind !== 'joint' || role.other !== by) return refuse('role_unknown')
  const at = await tx.now()
  if (role.consented_at && hasConsented(role, at))
    return { until: plus(role.consented_at, CONSENT_HOLDS), fresh: false }
  await sql.changeRole(tx, id, { consented_at: at, consented_plan: plan })
  await note(tx, id, { type: 'consented', by })
  return { until: plus(at, CONSENT_HOLDS), fresh: true }
}

/**
 * W17 A word is for what was planned when it was given: with another plan it counts no more. One given
 * while nothing was chosen says that the money leaves as they choose, and stands. Answers whose lapsed. The case is locked,
 * as it was when they agreed.
 */
export const lapseConsents = async (tx: Tx, wallet: Uuid, plan: string): Promise<sql.Role[]> => {
  const lapsed: sql.Role[] = []
  for (const { id, kind } of await sql.rolesOf(tx, [wallet])) {
    const role = kind === 'joint' ? await sql.lockRole(tx, id) : undefined
    if (!role?.consented_at || role.ended_at || !role.consented_plan || role.consented_plan === plan) continue
    await sql.changeRole(tx, id, { consented_at: null, consented_plan: null, asked_at: await tx.now() })
    await note(tx, id, { type: 'consent_lapsed' })
    lapsed.push(role)
  }
  return lapsed
}

/** A role as it stands, or undefined. */
export const roleAt = async (q: Queryable, id: Uuid): Promise<sql.Role | undefined> => {
  const role = await sql.roleById(q, id)
  return role?.ended_at ? undefined : role
}

/** The other holder takes their word back. The shared wallet is held. Refuses role_unknown, consent_none. */
export const withdrawConsent = async (tx: Tx, id: Uuid, by: Uuid): Promise<void> => {
  const role = await lockLive(tx, id)
  if (role.kind !== 'joint' || role.other !== by) return refuse('role_unknown')
  if (!hasConsented(role, await tx.now())) return refuse('consent_none')
  // Who took it back may be asked again at once.
  await sql.changeRole(tx, id, { consented_at: null, asked_at: null })
  await note(tx, id, { type: 'consent_withdrawn', by })
}

/** A shared wallet whose other holder has no wallet in which to agree. Refuses role_unknown, consent_reachable. */
export const requireUnreachable = async (tx: Tx, id: Uuid): Promise<sql.Role> => {
  const role = await lockLive(tx, id)
  if (role.kind !== 'joint') return refuse('role_unknown')
  const [other] = await find(tx, [role.other])
  if (other?.state !== 'closed') return refuse('consent_reachable')
  return role
}

/** Two people have taken the other holder's word; `approval` is where that stands. */
export const consentFor = async (
  tx: Tx,
  id: Uuid,
  { approval, plan }: { readonly approval: Uuid; readonly plan: string },
): Promise<void> => {
  await sql.changeRole(tx, id, { consented_at: await tx.now(), consented_plan: plan })
  await note(tx, id, { type: 'consented', approval })
}

/** Somebody at the operator ends a relation: grown up, dissolved. */
export const endRole = async (tx: Tx, id: Uuid): Promise<void> => {
  await lockLive(tx, id)
  await sql.changeRole(tx, id, { ended_at: await tx.now() })
  await note(tx, id, { type: 'role_ended' })
}

const linesOf = async (q: Queryable, wallets: readonly Uuid[]): Promise<ReadonlyMap<Uuid, bigint>> => {
  const sums = new Map<Uuid, bigint>()
  for (const b of await balances(q, wallets)) sums.set(b.wallet, (sums.get(b.wallet) ?? 0n) + b.version)
  return sums
}

/** The holder has saved the statement as it is now. */
export const noteExport = async (tx: Tx, wallet: Uuid): Promise<void> => {
  const lines = (await linesOf(tx, [wallet])).get(wallet) ?? 0n
  await sql.saveExport(tx, { wallet, lines, at: await tx.now() })
}

/** Wallets whose statement has lines that were never saved. */
export const unsaved = async (q: Queryable, wallets: readonly Uuid[]): Promise<Uuid[]> => {
  const saved = new Map((await sql.exportsOf(q, wallets)).map((e) => [e.wallet, e.lines]))
  return [...(await linesOf(q, wallets))].flatMap(([id, lines]) =>
    lines > (saved.get(id) ?? 0n) ? [id] : [],
  )
}
