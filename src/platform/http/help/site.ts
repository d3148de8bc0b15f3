/** All of help as files: for a folder, and for this server, which serves the same. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LANGS } from '../../../kernel/languages.ts'
import { words as said } from '../../../kernel/words/words.generated.ts'
import { html } from '../answers/html.ts'
import { documentOf, type Maker, makerOf, type Operator } from './frame.ts'
import { checklistPage } from './pages/checklist.ts'
import { comparePage } from './pages/compare.ts'
import { genuinePage } from './pages/genuine.ts'
import { guidePages } from './pages/guide.ts'
import { lettersPage } from './pages/letters.ts'
import { seePages } from './pages/see.ts'
import { words } from './words/words.generated.ts'

/** "en/index.html" → its text. */
export type Site = ReadonlyMap<string, string>

export const helpSite = (operator: Operator | undefined): Site =>
  new Map([
    ['help.css', styleSheet()],
    ['help.js', script()],
    ['index.html', doorPage()],
    ...LANGS.flatMap((lang) => {
      const make = makerOf(lang, operator)
      return pagesOf(make).map((page) => [`${lang}/${page.file}`, documentOf(make, page)] as const)
    }),
  ])

const pagesOf = (make: Maker) => [
  ...seePages(make),
  ...guidePages(make),
  comparePage(make),
  checklistPage(make),
  lettersPage(make),
  genuinePage(make),
]

/** The tokens are those of the applications: one look, one source. */
const TOKENS = resolve(import.meta.dirname, '../../../../web/ui/tokens.css')

const SHEETS = ['base', 'frame', 'content', 'controls']

const styleSheet = (): string =>
  [TOKENS, ...SHEETS.map((name) => join(import.meta.dirname, 'style', `${name}.css`))]
    .map((path) =>
      readFileSync(path, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/\s*\n\s*/g, '\n')
        .trim(),
    )
    .join('\n')

/** In the order in which they need each other. */
const PARTS = ['days', 'fill', 'calendar', 'store', 'page', 'checklist', 'letters', 'main']

/** One plain script: browsers load no modules from a disk. */
const script = (): string => {
  const parts = PARTS.map((name) =>
    readFileSync(join(import.meta.dirname, 'client', `${name}.js`), 'utf8')
      .replaceAll(/^import [^;]*? from '[^']+'\n/gm, '')
      .replaceAll(/^export /gm, '')
      .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
      .replaceAll(/^\s*\n/gm, ''),
  )
  return `'use strict'\n;(() => {\n${parts.join('')}})()\n`
}

/** Where nobody has chosen a language yet. */
const doorPage = (): string =>
  html`<!doctype html>
<html lang="${LANGS[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quittance</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="help.css">
</head>
<body><main><h1>Quittance</h1><ul class="list sect">${LANGS.map(
    (lang) =>
      html`<li><a class="row" href="${lang}/index.html" lang="${lang}" hreflang="${lang}"><span class="row__b"><span class="row__t">${said[lang].name}</span><span class="row__d">${words[lang].see.title}</span></span></a></li>`,
  )}</ul></main></body>
</html>
`.html
