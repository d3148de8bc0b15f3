/** What a page's script needs beside its own elements: the words of the reader's language, how many digits money has. */
import { CURRENCIES, digitsOf } from '../../../kernel/money.ts'
import { type Html, html, jsonBlock } from '../answers/html.ts'

const DIGITS = Object.fromEntries(CURRENCIES.map((currency) => [currency, digitsOf(currency)]))

export const wordsFor = (words: object): Html =>
  html`<script type="application/json" id="words">${jsonBlock({ ...words, digits: DIGITS })}</script>`
