/** What the server wrote on the page: nothing here is asked for twice, and nothing personal is among it. */
const { lang, dataset } = document.documentElement

/** The language of the page, BCP 47. */
export const LANG = lang
/** In which days and times are named: that of the policy pack. */
export const ZONE = dataset.zone ?? 'UTC'
export const IN_SANDBOX = dataset.mode === 'sandbox'
/** Whether the browser came with a session: without one nothing needs to be asked to know that nobody is signed in. */
export const CAME_WITH_SESSION = dataset.session !== 'none'

/** Tag and name of each language, as `en English,zh-CN 中文`. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string }[] = (dataset.languages ?? '')
  .split(',')
  .filter(Boolean)
  .map((one) => {
    const [tag = '', ...name] = one.split(' ')
    return { tag, name: name.join(' ') }
  })

/** Larger text and larger targets, as somebody chose on this device. */
export const IS_LARGE = dataset.size === 'large'

/** This page with another choice, which is kept for the next visit. */
const choosing = (name: string, value: string): string => {
  const url = new URL(location.href)
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}`
}
export const inLanguage = (tag: string): string => choosing('lang', tag)
export const inSize = (size: 'usual' | 'large'): string => choosing('size', size)
