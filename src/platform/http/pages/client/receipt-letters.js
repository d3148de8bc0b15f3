/** Letters to those who debited the wallet: read, printed, copied. */
import { byId, dateText, fill, lang, make, moneyText, pageWords } from './common.js'

/**
 * @typedef {{ at: string, amount: string, currency: string }} Fails
 * @typedef {{ payee: string, told: boolean, fails_next: Fails | null, letter: Record<string, string> }} Merchant
 */

const words = pageWords()
/** States in which the permissions are ended, or about to be for good. */
const LEAVING = ['settling', 'closed']

/** @param {Merchant} merchant */
const letterItem = ({ payee, told, fails_next, letter }) => {
  const text = letter[lang] ?? letter.en ?? ''
  const item = make('li', '', make('h3', payee), make('p', told ? words.letter_told : words.letter_untold))
  item.className = 'card'
  if (fails_next) {
    const amount = moneyText(fails_next.amount, fails_next.currency, words.digits)
    item.append(make('p', fill(words.letter_fails, { amount, date: dateText(fails_next.at) })))
  }
  const body = make('p', text)
  body.className = 'mail'
  const open = document.createElement('a')
  open.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  open.target = '_blank'
  open.rel = 'noopener'
  open.textContent = words.letter_open
  const copy = make('button', words.letter_copy)
  copy.setAttribute('type', 'button')
  const said = make('p', '')
  said.setAttribute('role', 'status')
  copy.addEventListener('click', async () => {
    said.textContent = (await copied(text)) ? words.letter_copied : words.letter_uncopied
  })
  item.append(body, make('p', '', open), make('p', '', copy), said)
  return item
}

/** Browsers keep the clipboard from pages that came without TLS, and people may forbid it. @param {string} text */
const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** @param {string} state @param {Merchant[] | undefined} merchants */
export const showLetters = (state, merchants) => {
  byId('merchants').toggleAttribute('hidden', !LEAVING.includes(state))
  const none = merchants ? words.letters_none : words.letters_unknown
  byId('letters-text').textContent = merchants?.length ? words.letters_text : none
  byId('letters').replaceChildren(...(merchants ?? []).map(letterItem))
}
