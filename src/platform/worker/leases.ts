/**
 * How server processes share the work: 8 groups of 32 buckets, each held by one process through a lease row, as
 * evenly as there are processes. Leases run by the database clock. They only spread the load: that a row is worked
 * on once is the row lock's doing.
 */
import { plus } from '../../kernel/clock.ts'
import { BUCKETS, type Bucket, type Uuid } from '../../kernel/ids.ts'
import type { Db } from '../db/types.ts'

export const GROUPS = 8
const LEASE_SECONDS = 15
const GROUP = 'due/'
const PROCESS = 'process/'

const bucketsOf = (group: number): Bucket[] =>
  Array.from({ length: BUCKETS / GROUPS }, (_, i) => group * (BUCKETS / GROUPS) + i)

type Lease = { readonly name: string; readonly owner: Uuid }

/** Renews what this process holds, takes free groups up to its share, gives back what is beyond it. */
export const renew = async (db: Db, owner: Uuid): Promise<readonly Bucket[]> =>
  db.tx(async (tx) => {
    const real = await tx.realNow()
    const until = plus(real, { seconds: LEASE_SECONDS })
    await tx.query(TAKE, [[`${PROCESS}${owner}`], owner, until, real])
    const alive = await tx.query<Lease>('SELECT name, owner FROM core.lease WHERE until > $1 ORDER BY name', [
      real,
    ])
    const processes = alive.filter(({ name }) => name.startsWith(PROCESS)).length
    const share = Math.ceil(GROUPS / Math.max(1, processes))
    const groups = Array.from({ length: GROUPS }, (_, i) => `${GROUP}${i}`)
    const holder = new Map(alive.map((lease) => [lease.name, lease.owner]))
    const mine = groups.filter((name) => holder.get(name) === owner)
    const free = groups.filter((name) => !holder.has(name))
    const wanted = [...mine, ...free].slice(0, share)
    const taken = await tx.query<Lease>(TAKE, [wanted, owner, until, real])
    const extra = mine.filter((name) => !wanted.includes(name))
    if (extra.length > 0) await tx.query(RELEASE, [owner, extra, real])
    return taken.flatMap(({ name }) => bucketsOf(Number(name.slice(GROUP.length))))
  })

/** A free lease, or one that lapsed, or the own one; `fence` rises with each new owner. Names come sorted: no deadlock. */
const TAKE = {
  name: 'lease.take',
  text: `INSERT INTO core.lease AS l (name, owner, fence, until)
         SELECT name, $2::uuid, 1, $3::timestamptz FROM unnest($1::text[]) AS name ORDER BY name
         ON CONFLICT (name) DO UPDATE
            SET owner = $2::uuid, until = $3::timestamptz, fence = l.fence + CASE WHEN l.owner = $2::uuid THEN 0 ELSE 1 END
          WHERE l.owner = $2::uuid OR l.until <= $4::timestamptz
         RETURNING name, owner`,
}

const RELEASE = {
  name: 'lease.release',
  text: `UPDATE core.lease SET until = $3 WHERE owner = $1 AND name = ANY($2::text[])`,
}

/** One process of all: true when this one may do `name` until `seconds` from now. */
export const takeTurn = async (
  db: Db,
  turn: { name: string; owner: Uuid; seconds: number },
): Promise<boolean> => {
  const real = await db.realNow()
  const until = plus(real, { milliseconds: Math.ceil(turn.seconds * 1000) })
  const taken = await db.query<Lease>(TAKE, [[`job/${turn.name}`], turn.owner, until, real])
  return taken.length > 0
}

/** Gives everything back at once; old rows of processes that are gone go with it. */
export const releaseAll = async (db: Db, owner: Uuid): Promise<void> => {
  const real = await db.realNow()
  await db.query(`UPDATE core.lease SET until = $2 WHERE owner = $1 AND name NOT LIKE '${PROCESS}%'`, [
    owner,
    real,
  ])
  await db.query(`DELETE FROM core.lease WHERE name LIKE '${PROCESS}%' AND (owner = $1 OR until < $2)`, [
    owner,
    real,
  ])
}
