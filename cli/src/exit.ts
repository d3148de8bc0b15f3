/** What the process ends with: the same for every command. */
export const EXIT = {
  ok: 0,
  /** The server (or the check) said no; nothing was done. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** It may or may not have been done: ask again before doing anything else. */
  unknown: 3,
  /** The server was not reached; nothing was done. */
  unreachable: 4,
} as const

/** The command line is not complete or contradicts itself. */
export class Usage extends Error {
  override readonly name = 'Usage'
}
