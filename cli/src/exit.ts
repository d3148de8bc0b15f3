/** What the process ends with: the same for every command. `--help` and the README show the table. */
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
  /** Who asks has still to be proved: a code is on its way, or a stronger proof is needed. */
  proof: 5,
} as const

/** The command line is not complete or contradicts itself. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

/** Everything is right but a proof that nobody could be asked for; `next` is the command that brings it. */
export class ProofNeeded extends Error {
  override readonly name = 'ProofNeeded'
  readonly next: string
  readonly challenge: string | undefined
  constructor(next: string, challenge?: string) {
    super(next)
    this.next = next
    this.challenge = challenge
  }
}
