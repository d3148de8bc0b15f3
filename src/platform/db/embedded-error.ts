/** The embedded PostgreSQL cannot be had; the message says why and what to do. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'

  constructor(why: string, remedy: string, cause?: unknown) {
    super(`${why} ${remedy}`, { cause })
  }
}
