/**
 * Roles that went from one wallet to another in the days before one of them was frozen by its holder's link.
 * W14 A hand-over is undone where it was made, and so is a role that was confirmed there; what two people recorded by a
 *     document stays, as two people end it.
 */
import { type Instant, isBefore } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { confirmedSince } from './role-asked-sql.ts'
import * as sql from './standing-sql.ts'
import { find, isLeaving } from './wallets.ts'

export type UndoneRole = {
  /** `role_back`: this wallet has it again; `role_returned`: who gave it to this wallet has it again. */
  readonly kind: 'role_back' | 'role_returned' | 'role_granted' | 'role_offer' | 'consent'
  /** Whose care it is about; of a consent the shared wallet, of what was granted who got it. */
  readonly about: Uuid
  readonly at: Instant | undefined
  /** The wallets that had it and have it. */
  readonly moved?: { readonly from: Uuid; readonly to: Uuid }
  /** The role that stands no more. */
  readonly ended?: Uuid
  /** Whom it was offered to. */
  readonly offered?: Uuid
}

const note = (
  tx: Tx,
  ref: Uuid,
  { type, ...data }: { readonly type: string; readonly [fact: string]: unknown },
) => append(tx, [{ bucket: bucketOf(ref), ref, type: `wallet.${type}`, data }])

/**
 * The care ends where it is and stands again in the row that it came from, as if it had never left: the way that it went
 * stays whole, so that another freeze finds it. A wallet that has the same care by another row keeps that one alone.
 */
const moveBack = async (tx: Tx, role: sql.Role, back: sql.Role): Promise<void> => {
  const { kind, other } = role
  await sql.changeRole(tx, role.id, { ended_at: await tx.now() })
  const has = (await sql.rolesOf(tx, [back.wallet])).some((r) => r.kind === kind && r.other === other)
  if (!has) await sql.changeRole(tx, back.id, { ended_at: null, offered_to: null, offered_at: null })
  await note(tx, role.id, { type: 'role_undone', to: back.wallet })
}

/** From hand to hand, to where the role stands or ended. Each is locked before it is believed. */
const wayOf = async (tx: Tx, { id }: sql.Role): Promise<sql.Role[]> => {
  const way: sql.Role[] = []
  let role = await sql.lockRole(tx, id)
  while (role) {
    way.push(role)
    const next = role.ended_at ? await sql.handedOn(tx, role.id) : undefined
    role = next && (await sql.lockRole(tx, next.id))
  }
  return way
}

const standing = (role: sql.Role | undefined): role is sql.Role => role?.ended_at === null

/** Whoever leaves, or has left, can take no care on. */
const canCare = async (tx: Tx, wallet: Uuid): Promise<boolean> =>
  (await find(tx, [wallet])).some((row) => !isLeaving(row))

/**
 * The role that this one came from when it first came to its wallet in the days since; undefined where the wallet had it
 * when they began, through whatever hands it has gone meanwhile.
 */
const cameFrom = async (tx: Tx, role: sql.Role, since: Instant): Promise<sql.Role | undefined> => {
  let [now, from]: (sql.Role | undefined)[] = [role]
  while (now) {
    const before: sql.Role | undefined =
      now.handed_from && !isBefore(now.since, since) ? await sql.roleById(tx, now.handed_from) : undefined
    if (now.wallet === role.wallet) from = before
    now = before
  }
  return from
}

/**
 * What went away from this wallet comes back, through however many hands it has gone. What has come back already to whom
 * it would go is theirs, and so is what they did with it since.
 */
const takeBack = async (tx: Tx, wallet: Uuid, since: Instant): Promise<UndoneRole[]> => {
  const undone: UndoneRole[] = []
  for (const given of await sql.handedAway(tx, wallet, since)) {
    const [, ...on] = await wayOf(tx, given)
    const role = on.at(-1)
    const home = (await cameFrom(tx, given, since))?.wallet ?? wallet
    if (!standing(role) || on.some((r) => r.wallet === home)) continue
    await moveBack(tx, role, given)
    const moved = { from: role.wallet, to: wallet }
    undone.push({ kind: 'role_back', about: role.other, at: given.ended_at ?? undefined, moved })
  }
  return undone
}

/** A share of this wallet, or the care of its holder, that was confirmed in it: whoever has it by now loses it. */
const takeGrantsBack = async (tx: Tx, wallet: Uuid, since: Instant): Promise<UndoneRole[]> => {
  const undone: UndoneRole[] = []
  for (const id of await confirmedSince(tx, wallet, since)) {
    const granted = await sql.roleById(tx, id)
    const role = granted && (await wayOf(tx, granted)).at(-1)
    if (!granted || !standing(role)) continue
    await sql.changeRole(tx, role.id, { ended_at: await tx.now() })
    await note(tx, role.id, { type: 'role_undone' })
    const about = role.kind === 'joint' ? role.other : role.wallet
    undone.push({ kind: 'role_granted', about, at: granted.since, ended: role.id })
  }
  return undone
}

/** What this wallet took over goes back to who had it, as long as they have a wallet. A young offer that waits is void. */
const giveBack = async (tx: Tx, wallet: Uuid, since: Instant): Promise<UndoneRole[]> => {
  const undone: UndoneRole[] = []
  for (const { id } of await sql.rolesOf(tx, [wallet])) {
    const role = await sql.lockRole(tx, id)
    if (!role || role.ended_at) continue
    const from = await cameFrom(tx, role, since)
    if (from && (await canCare(tx, from.wallet))) {
      await moveBack(tx, role, from)
      const moved = { from: wallet, to: from.wallet }
      undone.push({ kind: 'role_returned', about: role.other, at: role.since, moved })
    } else if (role.offered_to && !(role.offered_at && isBefore(role.offered_at, since))) {
      const { other: about, offered_to: offered, offered_at } = role
      await sql.changeRole(tx, role.id, { offered_to: null, offered_at: null })
      await note(tx, role.id, { type: 'role_offer_void' })
      undone.push({ kind: 'role_offer', about, at: offered_at ?? undefined, offered })
    }
  }
  return undone
}

/** Agreement to the closing of a shared wallet, as long as it was not used, or the closing is held. */
const takeConsentsBack = async (tx: Tx, { wallet, since, held }: Undoing): Promise<UndoneRole[]> => {
  const undone: UndoneRole[] = []
  for (const role of await sql.rolesAbout(tx, wallet)) {
    const { id, kind, other, consented_at: at, wallet: shared } = role
    if (kind !== 'joint' || other !== wallet || !at || isBefore(at, since)) continue
    const [row] = await find(tx, [shared])
    if (!row || row.state === 'closed' || (row.state === 'closing' && !held.includes(shared))) continue
    await sql.changeRole(tx, id, { consented_at: null, asked_at: null })
    await note(tx, id, { type: 'consent_withdrawn', by: wallet })
    undone.push({ kind: 'consent', about: shared, at })
  }
  return undone
}

type Undoing = {
  readonly wallet: Uuid
  readonly since: Instant
  /** Shared wallets whose closing is held: the word for it counts no more. */
  readonly held: readonly Uuid[]
}
/** Undoes what the holder, or whoever came in their name, did with roles at `since` or later. The wallet is locked FOR UPDATE. Twice = once. */
export const undoRolesSince = async (tx: Tx, undoing: Undoing): Promise<UndoneRole[]> => {
  const { wallet, since } = undoing
  return [
    ...(await takeBack(tx, wallet, since)),
    ...(await takeGrantsBack(tx, wallet, since)),
    ...(await giveBack(tx, wallet, since)),
    ...(await takeConsentsBack(tx, undoing)),
  ]
}
