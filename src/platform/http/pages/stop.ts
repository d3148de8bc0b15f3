/** `/stop`: where the stop link of an acceptance notice leads. */
import type { Config } from '../../../kernel/config.ts'
import { eachLanguage } from '../../../kernel/languages.ts'
import type { Page } from '../route.ts'
import { oneButtonPage } from './one-button.ts'
import { words } from './words/words.generated.ts'

export const stopPage = ({ mode }: Pick<Config, 'mode'>): Page =>
  oneButtonPage({
    path: '/stop',
    script: 'stop',
    mode,
    good: 'stopped',
    words: eachLanguage((lang) => words[lang].stop),
  })
