import { MendableError } from '../../../kernel/text/mendable.ts'

/** The embedded PostgreSQL cannot be had; the message says why and what to do. */
export class EmbeddedError extends MendableError {
  override readonly name = 'EmbeddedError'

  constructor(why: string, remedy: string, cause?: unknown) {
    super(`${why} ${remedy}`, { cause })
  }
}
