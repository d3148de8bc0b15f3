/** The server's half: signs receipts and makes commitments. Pure but for the signing key. */
import { createHmac, sign } from 'node:crypto'
import { Compile } from 'typebox/compile'
import { signer } from '../../kernel/keys/keys.ts'
import { randomBytes } from '../../kernel/keys/random.ts'
import { canonicalJson } from './canonical.ts'
import { RECEIPT_TYPE, Receipt, SETTLEMENT_TYPE, SettlementLetter } from './payload.ts'

const isReceipt = Compile(Receipt)
const isSettlement = Compile(SettlementLetter)

/** Compact JWS (RFC 7515, EdDSA) over the canonical JSON of a receipt. Throws when it has any other field. */
export const signReceipt = (receipt: Receipt): string => {
  if (!isReceipt.Check(receipt)) throw new Error('not a receipt: a field is missing, unknown or free text')
  return signed(RECEIPT_TYPE, receipt)
}

/** The same for the letter that a loan is repaid. */
export const signSettlement = (letter: SettlementLetter): string => {
  if (!isSettlement.Check(letter)) throw new Error('not a settlement letter')
  return signed(SETTLEMENT_TYPE, letter)
}

const signed = (typ: string, payload: Receipt | SettlementLetter): string => {
  const { kid, privateKey } = signer()
  const head = base64url(canonicalJson({ alg: 'EdDSA', kid, typ }))
  const body = `${head}.${base64url(canonicalJson(payload))}`
  return `${body}.${sign(null, Buffer.from(body), privateKey).toString('base64url')}`
}

/** The other way round, of a paper that we have signed ourselves. */
export const readPaper = (jws: string): Receipt | undefined => {
  const payload: unknown = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
  return isReceipt.Check(payload) ? payload : undefined
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** 256 bits; whoever has it can open the commitments of one receipt. Given to the holder, never stored in clear. */
export const newSalt = (): string => randomBytes(32).toString('base64url')

/**
 * Hex commitment to `value`: HMAC-SHA-256 under the salt, the label in front so that a subject never equals a
 * destination. Without the salt nobody can try values; with it anybody can check one.
 */
export const commitment = (
  salt: string,
  label: 'subject' | 'identity' | 'destination',
  value: string,
): string => createHmac('sha256', Buffer.from(salt, 'base64url')).update(`${label}\n${value}`).digest('hex')
