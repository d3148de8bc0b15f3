/** Runs `work` at the first call; every call gets what that one gave. A promise is given as it is, also one that fails. */
export const once = <T>(work: () => T): (() => T) => {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: work() }
    return made.it
  }
}
