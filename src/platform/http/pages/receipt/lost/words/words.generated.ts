/** Written by `npm run gen`: the languages of this folder. */
import { inEachLanguage } from '../../../../../../kernel/languages.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export const words = inEachLanguage({ en, 'zh-CN': zhCN })
