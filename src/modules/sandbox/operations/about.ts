import { type Lang, textIn } from '../../../kernel/languages.ts'
import { defaultPack } from '../../policy/policy.ts'

export type PackInForce = {
  readonly id: string
  readonly version: string
  readonly name: string
  /** Every rule of it has been read at its origin. */
  readonly verified: boolean
}

/** Which rules closing goes by here. */
export const packInForce = (lang: Lang): PackInForce => {
  const { id, version, name, verified } = defaultPack()
  return { id, version, name: textIn(name, lang), verified }
}
