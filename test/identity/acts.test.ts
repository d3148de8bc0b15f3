import { expect, test } from 'vitest'
import { actNames } from '../../src/domain/identity/acts.ts'
import { registerClosureActs } from '../../src/usecases/closure/acts.ts'
import { registerIdentityActs } from '../../src/usecases/identity/acts.ts'
import { createChallenge } from '../../src/usecases/identity/create-challenge.ts'

test('the reference names every act that can be proved', () => {
  registerIdentityActs()
  registerClosureActs()
  expect(actNames().length).toBeGreaterThan(5)
  for (const act of actNames()) expect(createChallenge.description).toContain(`\`${act}\``)
})
