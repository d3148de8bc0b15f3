/** Runs before each test file: every module, as in a server; a keyring that is the same in every run, so that blind indexes are; cheap password hashes. */
import { createHash } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { useKeyring } from '../src/kernel/keys/keys.ts'
import '../src/modules.ts'
import './examples/record.ts'
import { argon2id } from '../src/modules/identity/credentials/hashing.ts'

const fixed = (name: string): Buffer => createHash('sha256').update(`test ${name}`).digest()

useKeyring({
  current: 'e1',
  epochs: new Map([['e1', fixed('epoch')]]),
  root: fixed('root'),
  signing: [{ kid: 'k-test', seed: fixed('seed') }],
})

// The same algorithm for a hundredth of the time: hundreds of people sign up in a run. What the product spends is looked
// at by test/identity/hashing.test.ts; verifying follows what the hash says.
argon2id.hash = (password, options) => hash(password, { ...options, memoryCost: 8, timeCost: 1 })
