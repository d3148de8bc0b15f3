/** What comes of the one list of modules. */
import { describe, expect, it } from 'vitest'
import { participants } from '../../src/kernel/participant.ts'

/** Another product stands between them, in its phase. */
const ORDER = [
  'mandates',
  'commerce',
  'wealth',
  'credit',
  'benefits',
  'payments',
  'instruments',
  'wallets',
  'ledger',
  'identity',
]

describe('the list of modules', () => {
  it('gives a closing its participants: what takes money first, the person last', () => {
    const names = participants().map((it) => it.describe().name)
    expect(names.filter((name) => ORDER.includes(name))).toEqual(ORDER)
    expect([names[0], names.at(-1)]).toEqual(['mandates', 'identity'])
  })
})
