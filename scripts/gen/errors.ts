import { catalogue } from '../../src/kernel/errors.ts'
import { LANGS, type Lang } from '../../src/kernel/languages.ts'
import type { RefusalSpec } from '../../src/kernel/manifest/refusal-table.ts'
import { words } from '../../src/kernel/words/words.generated.ts'
import type { Generator } from './generator.ts'

/** The catalogue of refusals for readers, by status. */
export const errorsDoc: Generator = { path: 'docs/errors.md', make: async () => text() }

const HEAD = `# Refusals

Made from the catalogue by \`npm run gen\`. Every refusal is an RFC 9457 problem (\`application/problem+json\`) in the
language of \`Accept-Language\`; \`code\` is stable, words may improve. Each has a page at \`/errors/<code>\`.

每一种拒绝均以 RFC 9457 格式返回，语言取决于 \`Accept-Language\`；\`code\` 固定不变，文字可能改进。
`

const text = (): string => {
  const entries = Object.entries(catalogue()).sort(
    ([a, one], [b, two]) => one.status - two.status || (a < b ? -1 : 1),
  )
  return [HEAD, ...entries.map(([code, spec]) => section(code, spec))].join('\n')
}

const section = (code: string, spec: RefusalSpec): string =>
  [`## \`${code}\``, '', `HTTP ${spec.status}`, '', ...LANGS.map((lang) => line(spec, lang)), ''].join('\n')

const line = (spec: RefusalSpec, lang: Lang): string => {
  const { title, why, what_to_do } = spec[lang]
  const { full_stop, next_sentence } = words[lang].basics
  return `- **${title}${full_stop}** ${why}${next_sentence}*${what_to_do}*`
}
