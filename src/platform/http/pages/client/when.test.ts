import { describe, expect, it } from 'vitest'
import { instant } from '../../../../kernel/clock.ts'
import { momentText } from '../../../../kernel/when.ts'

/** The script as browsers get it. */
const FILE = new URL('./when.js', import.meta.url).href
const page: { momentText(iso: string, lang: string, zone: string): string } = await import(FILE)

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
        for (const lang of ['en', 'zh-CN'] as const)
          expect(page.momentText(iso, lang, zone)).toBe(momentText(instant(iso), lang, zone))
  })
})
