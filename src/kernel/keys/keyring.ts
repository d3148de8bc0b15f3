/** The keyring file: JSON, mode 0600, `{version, current, epochs, root, signing}`. See docs/operating.md. */

import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { MendableError } from '../text/mendable.ts'
import type { Keyring } from './keys.ts'

const Id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,31}$' })
const Shape = Type.Object(
  {
    version: Type.Literal(1),
    current: Id,
    epochs: Type.Record(Id, Type.String(), { additionalProperties: false, minProperties: 1 }),
    root: Type.String(),
    signing: Type.Array(Type.Object({ kid: Id, seed: Type.String() }, { additionalProperties: false }), {
      minItems: 1,
    }),
  },
  { additionalProperties: false },
)

/** Each line says what is wrong and names the field; a secret itself is never in it. */
export class KeyringError extends MendableError {
  override readonly name = 'KeyringError'
}

/** Reads and checks a keyring file. Refuses one that others may read. */
export const readKeyring = (file: string): Keyring => {
  const text = textOf(file)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new KeyringError(`${file} can be read by others; run: chmod 600 '${file}'`)
  return parseKeyring(text)
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new KeyringError(`the keyring ${file} cannot be read (${code}); QUITTANCE_KEYRING names it`, {
      cause: error,
    })
  }
}

export const parseKeyring = (text: string): Keyring => {
  const data = jsonOf(text)
  if (!Check(Shape, data))
    throw new KeyringError('the keyring must be {"version":1,"current","epochs","root","signing":[…]}')
  const epochs = new Map(Object.entries(data.epochs).map(([id, key]) => [id, secret(`epochs.${id}`, key)]))
  if (!epochs.has(data.current)) throw new KeyringError(`current names no key of epochs: ${data.current}`)
  const kids = new Set(data.signing.map((key) => key.kid))
  if (kids.size !== data.signing.length) throw new KeyringError('signing has the same kid twice')
  return {
    current: data.current,
    epochs,
    root: secret('root', data.root),
    signing: data.signing.map(({ kid, seed }) => ({ kid, seed: secret(`signing ${kid}`, seed) })),
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyringError('the keyring is not JSON')
  }
}

/** Fewer distinct bytes than this in 32 random ones happens less than once in 10^20: it was typed, not drawn. */
const DISTINCT = 16

const secret = (name: string, text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32)
    throw new KeyringError(`${name} must be 32 bytes in base64 (openssl rand -base64 32)`)
  if (new Set(bytes).size < DISTINCT)
    throw new KeyringError(`${name} is not random (openssl rand -base64 32 draws one)`)
  return bytes
}

/** The text of a new random keyring. */
export const newKeyringText = (): string => {
  const draw = () => randomBytes(32).toString('base64')
  const ring = {
    version: 1,
    current: 'e1',
    epochs: { e1: draw() },
    root: draw(),
    signing: [{ kid: `k-${randomBytes(4).toString('hex')}`, seed: draw() }],
  }
  return `${JSON.stringify(ring, null, 2)}\n`
}

/** Makes the file unless it is there; two processes at once end with one and the same. */
export const ensureKeyringFile = (file: string): void => {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, newKeyringText(), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
