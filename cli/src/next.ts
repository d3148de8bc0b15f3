/** The same command once more with other flags, as it can be pasted into a shell. */
import type { Context } from './context.ts'

const PLAIN = /^[\w@%+=:,./-]+$/
const quoted = (word: string): string =>
  PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** Flags that are set anew; what is in capitals is to be replaced by its reader. */
export const nextCommand = (
  { argv }: Context,
  flags: Readonly<Record<string, string | undefined>>,
): string => {
  const kept: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    const name = /^--([\w-]+)/.exec(word)?.[1]
    if (name === undefined || !Object.hasOwn(flags, name)) kept.push(word)
    else if (!word.includes('=')) i++
  }
  const set = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  )
  return ['quittance', ...kept, ...set].map(quoted).join(' ')
}
