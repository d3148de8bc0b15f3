import { expect, test } from 'vitest'
import { actNames } from '../../src/domain/identity/acts.ts'
import { registerClosureActs } from '../../src/usecases/closure/acts.ts'
import { registerIdentityActs } from '../../src/usecases/identity/acts.ts'
import { createChallenge } from '../../src/usecases/identity/create-challenge.ts'
import { registerMoneyActs } from '../../src/usecases/money/acts.ts'

test('the reference names every act that can be proved', () => {
  registerIdentityActs()
  registerClosureActs()
  registerMoneyActs()
  // Other tests of this process may have made acts of their own.
  const acts = actNames().filter((act) => !act.startsWith('test.'))
  expect(acts.length).toBeGreaterThan(5)
  for (const act of acts) expect(createChallenge.description).toContain(`\`${act}\``)
})
