/** The paper form of a settlement letter: nothing on it is unreadable, and it is the same paper whenever it is printed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/clock.ts'
import { momentText } from '../../kernel/time/when.ts'
import type { SettlementLetter } from './payload.ts'
import { settlementPdf } from './settlement-pdf.ts'
import { words } from './words/words.generated.ts'

const LETTER: SettlementLetter = {
  v: 1,
  kind: 'settlement',
  issuer: 'https://wallet.example',
  issued_at: '2026-11-27T09:30:00.000Z',
  loan: '01939f2e-1111-7222-8333-444455556607',
  currency: 'CNY',
  principal: '100000',
  interest_paid: '1234',
  drawn_at: '2026-10-01T02:00:00.000Z',
  settled_at: '2026-11-27T09:30:00.000Z',
  owed: '0',
}
const JWS = `${Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: 'k1' })).toString('base64url')}.e30.c2ln`
const printed = (lang: 'en' | 'zh-CN', letter = LETTER) =>
  settlementPdf({ letter, jws: JWS, jwks: { keys: [] }, lang })

describe.each(['en', 'zh-CN'] as const)('a settlement letter as a PDF in %s', (lang) => {
  it('is one page with the signed letter attached', async () => {
    const text = Buffer.from(await printed(lang)).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(text).toContain('/EmbeddedFile')
    expect(text).toContain(`(${lang})`)
  })

  it('has the same bytes whenever it is printed, and others for another letter', async () => {
    const first = await printed(lang)
    expect(await printed(lang)).toEqual(first)
    expect(await printed(lang, { ...LETTER, interest_paid: '1235' })).not.toEqual(first)
  })

  it('needs no character that its font has not', () => {
    const known = charactersOf(readFileSync(`${import.meta.dirname}/font/noto-sans-sc-subset.ttf`))
    const at = instant(LETTER.issued_at)
    const dates = ['UTC', 'Asia/Shanghai', 'America/St_Johns'].map((zone) => momentText(at, lang, zone))
    const text = Object.values(words[lang].settlement).join('') + dates.join('')
    expect([...new Set(text)].filter((char) => !known.has(char.codePointAt(0) ?? 0))).toEqual([])
  })
})

/** The code points of a TrueType font, from the segments of its `cmap` (format 12: start, end, first glyph). */
const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.readUInt32BE(entry + 8)
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  )
  const found = new Set<number>()
  for (const at of subtables) {
    if (font.readUInt16BE(at) === 12)
      for (let i = 0; i < font.readUInt32BE(at + 12); i++)
        addRange(found, font.readUInt32BE(at + 16 + i * 12), font.readUInt32BE(at + 20 + i * 12))
    if (font.readUInt16BE(at) === 4) {
      const half = font.readUInt16BE(at + 6)
      for (let i = 0; i < half; i += 2)
        addRange(found, font.readUInt16BE(at + 16 + half + i), font.readUInt16BE(at + 14 + i))
    }
  }
  return found
}

const addRange = (into: Set<number>, from: number, to: number): void => {
  for (let point = from; point <= to; point++) into.add(point)
}
