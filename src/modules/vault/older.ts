/** Sealing what an older version wrote in clear. */

import type { Uuid } from '../../kernel/ids.ts'
import type { Db, Tx } from '../../platform/db/types.ts'
import { KeyGone } from './vault.ts'

const ROUND = 200

export type Older<Row> = {
  /** Rows that lie in clear, in the order of their ids, those after `after`. */
  readonly clear: (
    db: Db,
    page: { readonly after: Uuid | undefined; readonly limit: number },
  ) => Promise<Row[]>
  readonly id: (row: Row) => Uuid
  /** Seals one and empties its clear text. Throws `KeyGone`. */
  readonly seal: (tx: Tx, row: Row) => Promise<void>
  /** Empties the clear text of one whose key is gone: there is nothing under which it could lie. */
  readonly blank: (tx: Tx, row: Row) => Promise<void>
}

/** Each row in a transaction of its own. Answers how many were sealed or emptied. */
export const sealOlder = async <Row>(db: Db, of: Older<Row>): Promise<number> => {
  let done = 0
  for (let after: Uuid | undefined; ; ) {
    const rows = await of.clear(db, { after, limit: ROUND })
    for (const row of rows) {
      await db
        .tx((tx) => of.seal(tx, row))
        .catch((error: unknown) => {
          if (error instanceof KeyGone) return db.tx((tx) => of.blank(tx, row))
          throw error
        })
      done++
    }
    const last = rows.at(-1)
    if (rows.length < ROUND || last === undefined) return done
    after = of.id(last)
  }
}
