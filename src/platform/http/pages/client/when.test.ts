import { describe, expect, it } from 'vitest'
import { instant } from '../../../../kernel/clock.ts'
import { LANGS } from '../../../../kernel/languages.ts'
import { setInChinese } from '../../../../kernel/text/moment-text.ts'
import { momentText } from '../../../../kernel/time/when.ts'
import { words } from '../../../../kernel/words/words.generated.ts'

/** The script as browsers get it. */
const FILE = new URL('./when.js', import.meta.url).href
const page: {
  momentText(iso: string, when: object, zone: string): string
  setInChinese(text: string): string
} = await import(FILE)

describe('a moment on a page', () => {
  const moments = [
    '2026-11-25T10:00:00Z',
    '2026-12-31T23:59:00Z',
    '2027-03-28T00:30:00Z',
    '2026-07-01T00:00:00Z',
  ]
  const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Europe/Berlin', 'Asia/Kathmandu']

  it('reads as in a message, in every zone and language', () => {
    for (const iso of moments)
      for (const zone of zones)
        for (const lang of LANGS)
          expect(page.momentText(iso, words[lang].basics, zone)).toBe(momentText(instant(iso), lang, zone))
  })

  it('has no bracket within its brackets, and no space behind them', () => {
    const text =
      '已转出（至 2026年12月4日 18:22（北京时间））；最迟 2026年12月4日 18:22（UTC-3:30） 答复（编号 7）。'
    const set =
      '已转出（至 北京时间 2026年12月4日 18:22）；最迟 2026年12月4日 18:22（UTC-3:30）答复（编号 7）。'
    expect(setInChinese(text)).toBe(set)
    expect(page.setInChinese(text)).toBe(set)
  })
})
