import { describe, expect, it } from 'vitest'
import { lettersIn } from '../../notices/notices.ts'
import { words } from './words/words.generated.ts'

const CODES = [
  'registration_code', 'sign_in_code', 'password_reset_code', 'contact_change_code', 'recovery_code', 'challenge_code',
] as const // biome-ignore format: a list
const letters = lettersIn(words)
const PARAMS = { code: '123456', minutes: '10', what: '' }
/** What one text message holds: GSM 7-bit, and UCS-2. */
const MOST = { en: 160, 'zh-CN': 70 } as const
const SAID = {
  en: ['Valid 10 minutes.', 'never ask', 'Not you?'],
  'zh-CN': ['10 分钟内有效', '不会索取', '非本人操作'],
} as const

describe.each(['en', 'zh-CN'] as const)('a message with a code, in %s', (lang) => {
  const texts = CODES.map((name) => [name, letters[name][lang](PARAMS)] as const)

  it.each(texts)(
    '%s begins with it, and fits into one text message with all that has to be said',
    (_name, { text, code, subject }) => {
      expect(text.startsWith('123456 ')).toBe(true)
      expect(code).toBe('123456')
      expect(subject).not.toBe('')
      for (const words of SAID[lang]) expect(text).toContain(words)
      expect([...text].length, text).toBeLessThanOrEqual(MOST[lang])
      // A character outside GSM 7-bit would halve what a message holds.
      if (lang === 'en') expect(text).toMatch(/^[A-Za-z0-9 .,:?!'()-]*$/)
    },
  )
})
