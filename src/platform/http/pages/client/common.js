/** What the pages with a secret link share. The secret stands in the fragment, which browsers do not send. */

import { momentText, setInChinese } from './when.js'

const SECRET = /^#([0-9a-f]{32}[A-Za-z0-9_-]{43})$/

export const lang = document.documentElement.lang

/** @param {string} id */
export const byId = (id) => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no element ${id}`)
  return found
}

/** The secret of this address and the closure it is about; undefined when the address is not complete. */
export const secretOfPage = () => {
  const secret = SECRET.exec(location.hash)?.[1]
  if (secret === undefined) return undefined
  const hex = secret.slice(0, 32)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return { secret, closure: parts.join('-') }
}

/** The language switch must not lose the secret. */
export const keepSecretInLinks = () => {
  for (const other of document.querySelectorAll('a[data-language]'))
    if (other instanceof HTMLAnchorElement) other.hash = location.hash
}

/** @param {string} id */
const jsonOf = (id) => JSON.parse(byId(id).textContent ?? '{}')
/** The words that the page brought along. */
export const pageWords = () => jsonOf('words')
/** What all pages say alike: dates, what stands between the parts of a list (`and_so`) and between two sentences. */
export const basics = () => jsonOf('basics')

/** @param {string} text @param {Record<string, string>} values */
export const fill = (text, values) => {
  const said = text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
  return basics().full_width ? setInChinese(said) : said
}

/** @param {string} tag @param {string} text @param {Node[]} children */
export const make = (tag, text, ...children) => {
  const element = document.createElement(tag)
  element.append(...(text === '' ? [] : [text]), ...children)
  return element
}

/** @param {string} minor @param {string} currency @param {Record<string, number>} digits */
export const moneyText = (minor, currency, digits) => {
  const places = digits[currency] ?? 2
  const sign = minor.startsWith('-') ? '-' : ''
  const text = minor.replace('-', '').padStart(places + 1, '0')
  const cut = text.length - places
  const whole = text.slice(0, cut).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${sign}${whole}${places > 0 ? `.${text.slice(cut)}` : ''}`
}

/**
 * One call of the API. `undefined` = no answer: it may or may not have happened.
 * @param {string} path
 * @param {{ secret?: string, method?: string, body?: object, key?: string }} call
 */
export const ask = async (path, { secret, method = 'GET', body, key }) => {
  const headers = new Headers({ 'accept-language': lang })
  if (key !== undefined) headers.set('idempotency-key', key)
  if (secret !== undefined) headers.set('authorization', `Bearer ${secret}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    const answer = await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
      credentials: 'omit',
      cache: 'no-store',
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return undefined
  }
}

/**
 * A file of the API, ready to be saved; undefined when there was no answer or another one.
 * @param {string} path @param {string} secret
 */
export const fetchFile = async (path, secret) => {
  const headers = new Headers({ 'accept-language': lang, authorization: `Bearer ${secret}` })
  try {
    const signal = AbortSignal.timeout(15_000)
    const answer = await fetch(path, { headers, signal, credentials: 'omit', cache: 'no-store' })
    return answer.ok ? URL.createObjectURL(await answer.blob()) : undefined
  } catch {
    return undefined
  }
}

/** In the zone in which letters and papers name times too. @param {string} iso */
export const dateText = (iso) => momentText(iso, jsonOf('basics'), document.documentElement.dataset.zone)
