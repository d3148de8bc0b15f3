/**
 * Requests whose body is still on its way. They hold no place at work; the socket that is all they hold is taken back
 * from the slowest of a source, or of all, when there are too many.
 */

export type ArrivalLimits = {
  /** Bodies on their way from one source, and from all. */
  readonly perSource: number
  readonly inAll: number
  /** Who has been on the way for less than this is not slow, in milliseconds. */
  readonly slowMs: number
}

export const ARRIVALS: ArrivalLimits = { perSource: 100, inAll: 2_000, slowMs: 1_000 }

type Arrival = { readonly source: string; readonly since: number; giveUp(): void }

export const createArrivals = (
  limits: ArrivalLimits = ARRIVALS,
  now: () => number = () => performance.now(),
) => {
  /** The oldest first, in both. */
  const all = new Set<Arrival>()
  const bySource = new Map<string, Set<Arrival>>()

  const end = (arrival: Arrival): void => {
    all.delete(arrival)
    const same = bySource.get(arrival.source)
    same?.delete(arrival)
    if (same?.size === 0) bySource.delete(arrival.source)
  }
  const giveUpOldest = (of: Set<Arrival>, most: number): void => {
    for (const oldest of of) {
      if (of.size <= most || now() - oldest.since < limits.slowMs) return
      end(oldest)
      oldest.giveUp()
    }
  }
  return {
    /** Answers what to call when the body is there, or will never be. `giveUp`: the caller is sent away. */
    begin: (source: string, giveUp: () => void): (() => void) => {
      const arrival: Arrival = { source, since: now(), giveUp }
      const same = bySource.get(source) ?? new Set<Arrival>()
      bySource.set(source, same)
      all.add(arrival)
      same.add(arrival)
      giveUpOldest(same, limits.perSource)
      giveUpOldest(all, limits.inAll)
      return () => end(arrival)
    },
    count: (source?: string): number => (source === undefined ? all.size : (bySource.get(source)?.size ?? 0)),
  }
}
export type Arrivals = ReturnType<typeof createArrivals>
