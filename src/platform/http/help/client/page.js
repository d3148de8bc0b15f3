/** What every page does: large text, days to expect, and the parts that scripts share. */
import { dueDay } from './days.js'
import { keep, readKept } from './store.js'

const root = document.documentElement

/** @template {Element} Kind @param {string} id @param {new () => Kind} kind @returns {Kind} */
export const byId = (id, kind) => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`no ${id}`)
  return found
}

/** @param {string} name @param {string} [text] */
export const element = (name, text) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  return made
}

/** @param {string} text @param {Record<string, string | number>} values */
export const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))

/** What the page brought along. */
export const pageData = () => JSON.parse(document.getElementById('data')?.textContent ?? '{}')

/** The reader's own day. */
export const today = () => {
  const now = new Date()
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** @param {string} day @param {string} [locale] */
export const dayText = (day, locale = root.dataset.locale) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      )
    : day

/** Hands a file over; it is made here. @param {string} name @param {string} type @param {string} text */
export const saveFile = (name, type, text) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Also where a page is not from a secure origin. */
export const freshId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}@quittance`
}

export const sizeSwitch = () => {
  const button = byId('size', HTMLButtonElement)
  const show = (/** @type {boolean} */ large) => {
    if (large) root.dataset.size = 'large'
    else delete root.dataset.size
    button.setAttribute('aria-pressed', String(large))
  }
  show(readKept().large === true)
  button.hidden = false
  button.addEventListener('click', () => {
    const large = root.dataset.size !== 'large'
    show(large)
    keep({ large })
  })
}

/** "15 working days" becomes the day, and keeps saying how long it is. */
export const showDays = () => {
  for (const one of document.querySelectorAll('[data-count]')) {
    if (!(one instanceof HTMLElement)) continue
    const unit = one.dataset.unit === 'days' ? 'days' : 'working-days'
    const day = dayText(dueDay(today(), Number(one.dataset.count), unit))
    one.textContent = `${day} (${one.textContent})`.replace(/^(.*日) \((.*)\)$/, '$1（$2）')
  }
}

/** The same place of the page in the other language. */
export const keepPlace = () => {
  for (const other of document.querySelectorAll('a[data-language]'))
    if (other instanceof HTMLAnchorElement)
      other.addEventListener('click', () => {
        other.hash = location.hash
      })
}
