/** What `quittance --help` and `quittance COMMAND --help` say, in every language. Every example works against a sandbox. */
import { fill, LANGS, type Lang } from '../../src/kernel/languages.ts'
import { words } from './words/words.generated.ts'

export const NAMES = [
  'preview', 'close', 'agree', 'cancel', 'verify', 'doctor', 'guide', 'sign-in', 'cases', 'search', 'approvals', 'pairs', 'wind-down',
  'reconcile',
] as const // biome-ignore format: a list
export type Name = (typeof NAMES)[number]

/** What is typed behind the name, what it does, its flags one a line, and a line that can be run. */
export type Help = {
  readonly usage: string
  readonly about: string
  readonly flags: readonly string[]
}
export const EXAMPLES: Readonly<Record<Name, string>> = {
  preview: 'quittance preview $QUITTANCE_WALLET',
  close: 'quittance close $QUITTANCE_WALLET --to CNY=claim --method code --yes',
  agree: 'quittance agree $QUITTANCE_WALLET --yes',
  cancel: 'quittance cancel $QUITTANCE_WALLET --method code',
  verify: 'quittance verify receipt.json',
  doctor: 'quittance doctor',
  guide: 'quittance guide paypal',
  'sign-in': 'eval "$(quittance sign-in --contact +8613900000001)"',
  cases: 'quittance cases --state settling',
  search: 'quittance search +8613900000001',
  approvals: 'quittance approvals',
  pairs: 'quittance pairs --from 2026-11-01',
  'wind-down': 'quittance wind-down --file wallets.txt --deadline 2027-03-01T00:00:00Z',
  reconcile: 'quittance reconcile --date 2026-11-27',
}

const headOf = (name: Name, lang: Lang): string =>
  ['quittance', name, words[lang].commands[name].usage].filter((part) => part !== '').join(' ')

const withLanguages = (line: string): string => fill(line, { languages: LANGS.join('|') })

export const isName = (text: string | undefined): text is Name => NAMES.some((name) => name === text)

/** All commands, one a line. */
export const generalHelp = (lang: Lang): string => {
  const { title, more, common, codes } = words[lang].help
  const lines = NAMES.flatMap((name) => [
    `  ${headOf(name, lang)}`,
    `      ${words[lang].commands[name].about}`,
  ])
  return [
    title,
    '',
    ...lines,
    '',
    more,
    '',
    ...common.map((line) => `  ${withLanguages(line)}`),
    '',
    ...codes,
  ].join('\n')
}

/** One command: what it does, its flags, an example. */
export const helpOf = (name: Name, lang: Lang): string => {
  const { about, flags } = words[lang].commands[name]
  const { common, example } = words[lang].help
  const listed = flags.length > 0 ? ['', ...flags.map((line) => `  ${line}`)] : []
  return [
    headOf(name, lang),
    `  ${about}`,
    ...listed,
    `  ${withLanguages(common[0] ?? '')}`,
    '',
    example,
    `  ${EXAMPLES[name]}`,
  ].join('\n')
}
