/** Runs before each test file: a keyring that is the same in every run, so that blind indexes are. */
import { createHash } from 'node:crypto'
import { useKeyring } from '../src/keys.ts'

const fixed = (name: string): Buffer => createHash('sha256').update(`test ${name}`).digest()

useKeyring({
  current: 'e1',
  epochs: new Map([['e1', fixed('epoch')]]),
  root: fixed('root'),
  signing: [{ kid: 'k-test', seed: fixed('seed') }],
})
