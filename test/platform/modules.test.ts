/** What comes of the one list of modules. */
import { describe, expect, it } from 'vitest'
import { participants } from '../../src/kernel/participant.ts'

describe('the list of modules', () => {
  it('gives a closing its participants: what takes money first, the person last', () =>
    expect(participants().map((it) => it.describe().name)).toEqual([
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
    ]))
})
