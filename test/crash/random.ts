/** A source of chance that can be repeated: the seed stands in the name of the test. */
export type Chance = {
  /** A whole number below `n`. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** True in `percent` of the cases. */
  happens(percent: number): boolean
}

/** Mulberry32. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
  return {
    below,
    pick: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new RangeError('nothing to choose from')
      return one
    },
    happens: (percent) => below(100) < percent,
  }
}
