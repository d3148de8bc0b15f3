/** Written by `npm run gen`: one for each file of `src/kernel/words/`. */
export const TAGS = ['en', 'zh-CN'] as const
export type Lang = (typeof TAGS)[number]

export const everyTag = <Value>(of: (lang: Lang) => Value): Record<Lang, Value> => ({
  en: of('en'),
  'zh-CN': of('zh-CN'),
})
