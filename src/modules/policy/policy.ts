/**
 * Policy packs as others see them. At start: `usePacks(readPacks(), id)`, then `keepPacks(db)`. A case is pinned
 * to the version it was accepted under (`packVersion`), whatever is in force later.
 */
import { createHash } from 'node:crypto'
import { type Instant, useZone } from '../../kernel/clock.ts'
import type { Db, Queryable } from '../../platform/db/types.ts'
import { canonicalJson } from '../../platform/receipts/canonical.ts'
import { PolicyError, shapedPack } from './load.ts'
import { isLonger } from './rules.ts'
import type { Pack } from './schema.ts'
import { findPack, keepPack } from './sql.ts'

export { PACKS, PolicyError, parsePack, readPacks } from './load.ts'
export { unverifiedRules } from './rules.ts'
export type { ObligationPolicy, Pack, ProofMethod, Rail, RetentionClass } from './schema.ts'
export { PackSchema, RAILS, RETENTION_CLASSES } from './schema.ts'

export type PackRef = { readonly id: string; readonly version: string }

const current = new Map<string, Pack>()
const versions = new Map<string, Pack>()
let standard: string | undefined

/** Puts packs in force in this process; `defaultId` is the one of wallets that name no other. */
export const usePacks = (packs: readonly Pack[], defaultId: string): void => {
  current.clear()
  for (const one of packs) {
    current.set(one.id, one)
    versions.set(keyOf(one), one)
  }
  if (!current.has(defaultId))
    throw new PolicyError(`there is no pack "${defaultId}"; these are: ${[...current.keys()].join(', ')}`)
  standard = defaultId
  useZone(pack(defaultId).time_zone)
}

/** Keeps every pack in force in the database. Refuses one that was edited without a new version. */
export const keepPacks = async (db: Db): Promise<void> => {
  const at = await db.realNow()
  await db.tx(async (tx) => {
    for (const one of current.values()) {
      if (one.effective_from > dayIn(at, one.time_zone))
        throw new PolicyError(
          `${one.id}@${one.version} takes effect on ${one.effective_from}: keep the former file until then`,
        )
      const body = canonicalJson(one)
      const hash = createHash('sha256').update(body).digest()
      await keepPack(tx, { id: one.id, version: one.version, hash, body })
      if (!(await findPack(tx, one))?.hash.equals(hash))
        throw new PolicyError(
          `${one.id}@${one.version} was edited after it had been in force: cases are pinned to it. ` +
            'Restore it, and give the change a new version.',
        )
    }
  })
}

const dayIn = (at: Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainDate().toString()

/** The version of a pack that is in force. */
export const pack = (id: string): Pack => {
  const found = current.get(id)
  if (!found) throw new PolicyError(`there is no pack "${id}"`)
  return found
}

export const allPacks = (): readonly Pack[] => [...current.values()]

export const defaultPack = (): Pack => {
  if (standard === undefined) throw new PolicyError('usePacks was not called')
  return pack(standard)
}

/** The very version a case is pinned to, also when another one is in force now. */
export const packVersion = async (q: Queryable, ref: PackRef): Promise<Pack> => {
  const known = versions.get(keyOf(ref))
  if (known) return known
  const row = await findPack(q, ref)
  if (!row) throw new PolicyError(`${keyOf(ref)} was never in force here`)
  const found = shapedPack(completed(JSON.parse(row.body), current.get(ref.id)), keyOf(ref))
  versions.set(keyOf(ref), found)
  return found
}

/**
 * What an old version could not know (an obligation that a later release finds, a rule that it reads) is what the
 * version in force says; all that it does say stays. Without this, no case could outlive an upgrade.
 */
const completed = (old: Record<string, unknown>, now: Pack | undefined): Record<string, unknown> => {
  const whole = withoutRetired(old)
  for (const [name, rule] of Object.entries(now ?? {})) {
    const said = whole[name]
    if (said === undefined) whole[name] = rule
    else if (isRecord(rule) && isRecord(said) && name !== 'sources') whole[name] = { ...rule, ...said }
  }
  return whole
}

/** Rules that nothing reads any more: old versions still carry them, and cases are pinned to old versions. */
const RETIRED = ['fee']
const withoutRetired = (old: Record<string, unknown>): Record<string, unknown> => {
  const { provenance } = old
  const kept = (rules: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(rules).filter(([name]) => !RETIRED.includes(name)))
  return { ...kept(old), ...(isRecord(provenance) ? { provenance: kept(provenance) } : {}) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Throws when the tail of a pack in force is shorter than the longest late window a participant declares. */
export const requireTails = (participants: readonly { name: string; longestLateWindow: string }[]): void => {
  for (const one of current.values())
    for (const { name, longestLateWindow } of participants)
      if (isLonger(longestLateWindow, one.tail.length))
        throw new PolicyError(
          `${one.id}@${one.version}: tail ${one.tail.length} is shorter than the late window of ${name} (${longestLateWindow})`,
        )
}

const keyOf = ({ id, version }: PackRef): string => `${id}@${version}`
