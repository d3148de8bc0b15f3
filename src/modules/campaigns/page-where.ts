/** A page of rows of which another module says which belong on it: read on until it is full. */

/** Rows that are read at once beyond those that are missing. */
const AHEAD = 1_000

type Paging<Row, After> = {
  readonly limit: number
  readonly after: After | undefined
  /** In the order of the list; fewer than `limit` are the last. */
  readonly next: (after: After | Row | undefined, limit: number) => Promise<Row[]>
  readonly keep: (rows: readonly Row[]) => Promise<Row[]>
}

export const pageWhere = async <Row, After>({
  limit,
  after: start,
  next,
  keep,
}: Paging<Row, After>): Promise<Row[]> => {
  const found: Row[] = []
  let after: After | Row | undefined = start
  for (;;) {
    const rows = await next(after, AHEAD)
    found.push(...(await keep(rows)))
    if (rows.length < AHEAD || found.length >= limit) return found.slice(0, limit)
    after = rows.at(-1)
  }
}
