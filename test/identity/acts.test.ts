import { expect, test } from 'vitest'
import { LANGS } from '../../src/kernel/languages.ts'
import { descriptionOf } from '../../src/kernel/manifest/operation-words.ts'
import { registerClosureActs } from '../../src/modules/closure/operations/acts.ts'
import { actNames } from '../../src/modules/identity/challenges/acts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { createChallenge } from '../../src/modules/identity/operations/challenges/create-challenge.ts'
import { registerMoneyActs } from '../../src/modules/payments/operations/acts.ts'

test('the reference names every act that can be proved', () => {
  registerIdentityActs()
  registerClosureActs()
  registerMoneyActs()
  // Other tests of this process may have made acts of their own.
  const acts = actNames().filter((act) => !act.startsWith('test.'))
  expect(acts.length).toBeGreaterThan(5)
  for (const lang of LANGS)
    for (const act of acts) expect(descriptionOf(createChallenge, lang)).toContain(`\`${act}\``)
})
