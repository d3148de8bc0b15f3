import { FIRST_LANG, type Lang, languageOf } from '../../kernel/languages.ts'

/** The reader's language from Accept-Language (RFC 9110 §12.5.4): any variant of a tongue counts (`zh-TW`, `en-GB`). */
export const langOf = (accept: string | undefined): Lang => {
  const wanted = (accept ?? '')
    .slice(0, 200)
    .split(',')
    .map((item) => {
      const [tag = '', ...params] = item.trim().toLowerCase().split(';')
      const q = params.map((param) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(param)?.[1]).find(Boolean)
      return { lang: languageOf(tag), q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ lang, q }) => lang !== undefined && q > 0)
    .sort((a, b) => b.q - a.q)
  return wanted[0]?.lang ?? FIRST_LANG
}

/** Does `Accept` allow this media type? Parameters are ignored, except `q=0`. */
export const accepts = (accept: string | undefined, media: string): boolean => {
  if (accept === undefined || accept.trim() === '') return true
  const [type] = media.split('/')
  return accept
    .slice(0, 1_000)
    .toLowerCase()
    .split(',')
    .some((item) => {
      const [range = '', ...params] = item.split(';').map((part) => part.trim())
      const refused = params.some((param) => /^q=0(\.0*)?$/.test(param))
      return !refused && (range === '*/*' || range === `${type}/*` || range === media)
    })
}
