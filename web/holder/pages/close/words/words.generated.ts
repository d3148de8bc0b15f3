/** Written by `npm run gen`: the languages of this folder, each loaded when the page is in it. */
import type { en } from './en.ts'

export type Words = typeof en

export const load = {
  en: async (): Promise<Words> => (await import('./en.ts')).en,
  'zh-CN': async (): Promise<Words> => (await import('./zh-CN.ts')).zhCN,
}
export type Lang = keyof typeof load
/** For readers of none of them. */
export const FIRST: Lang = 'en'
export const isLang = (tag: string): tag is Lang => Object.hasOwn(load, tag)
