/** `/freeze`: where the "this was not me" link of an alert leads. It can only freeze. */
import type { Config } from '../../../kernel/config.ts'
import { eachLanguage } from '../../../kernel/languages.ts'
import type { Page } from '../route.ts'
import { oneButtonPage } from './one-button.ts'
import { words } from './words/words.generated.ts'

export const freezePage = ({ mode }: Pick<Config, 'mode'>): Page =>
  oneButtonPage({
    path: '/freeze',
    script: 'freeze',
    mode,
    good: 'frozen',
    words: eachLanguage((lang) => words[lang].freeze),
  })
