/**
 * The settlement letter for people who want paper. It says what the signed letter says and carries it as an attachment;
 * the same letter in the same language gives the same bytes, always.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { instant } from '../../kernel/clock.ts'
import type { Lang } from '../../kernel/languages.ts'
import { formatMoney, isCurrency } from '../../kernel/money.ts'
import { momentText } from '../../kernel/time/when.ts'
import type { Jwks } from './bytes.ts'
import type { SettlementLetter } from './payload.ts'
import { words } from './words/words.generated.ts'

const FONT = join(import.meta.dirname, 'font/noto-sans-sc-subset.ttf')
/** Points: A4, margins of 25 mm, and the column of the labels. */
const MARGIN = 71
const LABELS = 130
const [LARGE, NORMAL, SMALL] = [20, 11, 9]

export type PrintedLetter = {
  readonly letter: SettlementLetter
  /** The signed form of the same letter. */
  readonly jws: string
  readonly jwks: Jwks
  readonly lang: Lang
}

type Document = PDFKit.PDFDocument

/** A PDF of one page. */
export const settlementPdf = async (printed: PrintedLetter): Promise<Uint8Array> => {
  const { letter, lang } = printed
  const w = words[lang].settlement
  const made = new Date(letter.issued_at)
  // Loaded with the first letter: few are printed, and every start would wait for it.
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: FONT,
    lang,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `${w.title} ${letter.loan}`,
      Author: letter.issuer,
      CreationDate: made,
      ModDate: made,
      Producer: 'Quittance',
      Creator: 'Quittance',
    },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  attach(doc, printed)
  write(doc, printed)
  doc.end()
  return done
}

const attach = (doc: Document, { letter, jws, jwks, lang }: PrintedLetter): void => {
  const at = new Date(letter.issued_at)
  // Only the key that signed it: a later one must not make another paper of the same letter.
  const keys = jwks.keys.filter(({ kid }) => kid === keyOf(jws))
  const text = `${JSON.stringify({ quittance_settlement: 1, jws, jwks: { keys } }, null, 2)}\n`
  doc.file(Buffer.from(text), {
    name: fileOf(letter),
    type: 'application/json',
    description: fill(words[lang].settlement.attached, { loan: letter.loan }),
    creationDate: at,
    modifiedDate: at,
  })
}

/** The first part of the loan's number tells letters of one person apart. */
const fileOf = ({ loan }: SettlementLetter): string => `settlement-${loan.slice(0, 8)}.json`

const write = (doc: Document, { letter, jws, lang }: PrintedLetter): void => {
  const w = words[lang].settlement
  const { issuer, currency } = letter
  if (!isCurrency(currency)) throw new Error('a letter in a currency that cannot be held')
  const money = (amount: string) => formatMoney({ amount: BigInt(amount), currency })
  const settled = timeText(letter.settled_at, lang)
  heading(doc, w.title, LARGE)
  paragraph(doc, fill(w.statement, { settled }))
  rows(doc, [
    [w.loan, letter.loan],
    [w.principal, money(letter.principal)],
    [w.interest, money(letter.interest_paid)],
    [w.owed, money(letter.owed)],
    [w.drawn, timeText(letter.drawn_at, lang)],
    [w.settled, settled],
    [w.issuer, issuer],
    [w.issued, timeText(letter.issued_at, lang)],
  ])
  paragraph(doc, w.names)
  heading(doc, w.verify, NORMAL + 3)
  const keys = `${issuer}/.well-known/jwks.json`
  paragraph(doc, fill(w.how, { file: fileOf(letter), keys }))
  rows(doc, [
    [w.key, keyOf(jws)],
    [w.hash, createHash('sha256').update(jws).digest('hex')],
  ])
  doc
    .moveDown(0.5)
    .fontSize(SMALL - 2)
    .fillColor('#444')
  tagged(doc, 'P', () => doc.text(jws, { lineGap: 1 }))
}

const heading = (doc: Document, text: string, size: number): void => {
  doc.moveDown(size === LARGE ? 0 : 1).fontSize(size)
  tagged(doc, size === LARGE ? 'H1' : 'H2', () => doc.text(text))
  doc.moveDown(0.6)
}

const paragraph = (doc: Document, text: string): void => {
  doc.fontSize(NORMAL)
  tagged(doc, 'P', () => doc.text(text, { lineGap: 3 }))
  doc.moveDown(0.8)
}

/** Label and value side by side; a long value takes more lines. */
const rows = (doc: Document, list: readonly (readonly [string, string])[]): void => {
  const width = doc.page.width - 2 * MARGIN - LABELS
  for (const [label, value] of list) {
    const top = doc.y
    tagged(doc, 'P', () => {
      doc
        .fontSize(SMALL)
        .fillColor('#444')
        .text(label, MARGIN, top + 1.5, { width: LABELS - 10 })
      const below = doc.y
      doc
        .fontSize(NORMAL)
        .fillColor('#000')
        .text(value, MARGIN + LABELS, top, { width })
      doc.y = Math.max(doc.y, below)
    })
    doc.moveDown(0.35)
  }
  doc.x = MARGIN
  doc.moveDown(0.6)
}

/** For readers who hear the page. */
const tagged = (doc: Document, tag: string, work: () => void): void => {
  doc.addStructure(doc.struct(tag, {}, [work]))
}

/** The `kid` of the header: which of the published keys signed it. */
const keyOf = (jws: string): string => {
  const { kid } = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString())
  return String(kid)
}

/** In the zone in use, and the zone said: the signed letter has the instant. */
const timeText = (iso: string, lang: Lang): string => momentText(instant(iso), lang)

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
