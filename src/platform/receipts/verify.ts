/**
 * Offline verification: a receipt and a key set, nothing else. It never throws on bad input and lists every problem.
 * No Node imports: CLI, SDK and a static page run the same code.
 */
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import {
  concat,
  equal,
  fromBase64url,
  fromHex,
  hexOf,
  type Jwks,
  usableKeys,
  utf8,
  verifyEd25519,
} from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { rootOf } from './inclusion.ts'
import { RECEIPT_TYPE, Receipt, SETTLEMENT_TYPE, SettlementLetter } from './payload.ts'
import { shownSubject } from './subject.ts'

/** The detached part that follows within a minute: where in the log the deed stands, under a signed checkpoint. */
export type DetachedProof =
  | { readonly status: 'pending' }
  | {
      readonly status: 'included'
      readonly index: number
      readonly size: number
      /** Hex hashes from the leaf upwards. */
      readonly path: readonly string[]
      /** Signed note. */
      readonly checkpoint: string
    }

export type Problem =
  | 'not_a_jws'
  | 'wrong_type'
  | 'key_unknown'
  | 'signature_wrong'
  | 'not_canonical'
  | 'not_a_receipt'
  | 'not_a_letter'
  | 'checkpoint_wrong'
  | 'not_in_log'

export type Verdict = {
  /** Nothing is wrong. An inclusion that is still pending is not wrong. */
  readonly ok: boolean
  readonly problems: readonly Problem[]
  readonly payload: Receipt | undefined
  readonly inclusion: 'verified' | 'pending' | 'failed'
}

/** Verifies signature, form and, with the detached proof, that the deed is in the audit log. */
export const verifyReceipt = async (
  jws: string,
  jwks: Jwks,
  { detachedProof }: { readonly detachedProof?: DetachedProof } = {},
): Promise<Verdict> => {
  const problems: Problem[] = []
  const known = { typ: RECEIPT_TYPE, schema: Receipt, otherwise: 'not_a_receipt' } as const
  const payload = await signedPayload(jws, { jwks, problems, known })
  if (!detachedProof || detachedProof.status === 'pending')
    return { ok: problems.length === 0, problems, payload, inclusion: 'pending' }
  const found = payload ? await included(payload, detachedProof, jwks) : 'not_in_log'
  if (found) problems.push(found)
  return { ok: problems.length === 0, problems, payload, inclusion: found ? 'failed' : 'verified' }
}

export type LetterVerdict = Pick<Verdict, 'ok' | 'problems'> & {
  readonly payload: SettlementLetter | undefined
}

/** The same for the letter that a loan is repaid; it stands for itself, without the log. */
export const verifySettlement = async (jws: string, jwks: Jwks): Promise<LetterVerdict> => {
  const problems: Problem[] = []
  const known = { typ: SETTLEMENT_TYPE, schema: SettlementLetter, otherwise: 'not_a_letter' } as const
  const payload = await signedPayload(jws, { jwks, problems, known })
  return { ok: problems.length === 0, problems, payload }
}

/** The `typ` of the header, to tell papers apart before they are verified; undefined when it is none of ours. */
export const paperKind = (jws: string): 'receipt' | 'settlement' | undefined => {
  const typ = record(jsonOf(jws.split('.')[0] ?? ''))?.typ
  if (typ === SETTLEMENT_TYPE) return 'settlement'
  return typ === RECEIPT_TYPE ? 'receipt' : undefined
}

type Paper<S extends TSchema> = {
  readonly jwks: Jwks
  readonly problems: Problem[]
  readonly known: { readonly typ: string; readonly schema: S; readonly otherwise: Problem }
}

/** The payload when it has this form, whoever signed it; every doubt goes into `problems`. */
const signedPayload = async <S extends TSchema>(
  jws: string,
  { jwks, problems, known }: Paper<S>,
): Promise<Static<S> | undefined> => {
  const parts = jws.split('.')
  const [head = '', body = '', end = ''] = parts
  const header = record(jsonOf(head))
  const signature = fromBase64url(end)
  if (!header || !signature || textOf(body) === undefined || body === '' || parts.length !== 3) {
    problems.push('not_a_jws')
    return undefined
  }
  if (header.alg !== 'EdDSA' || header.typ !== known.typ || !isKnownHeader(header))
    problems.push('wrong_type')
  if (!isCanonical(header, head)) problems.push('not_canonical')
  const jwk = usableKeys(jwks).find((key) => key.kid === header.kid)
  if (!jwk) problems.push('key_unknown')
  else if (!(await verifyEd25519(jwk, signature, utf8(`${head}.${body}`)))) problems.push('signature_wrong')
  const payload = jsonOf(body)
  if (!Check(known.schema, payload)) {
    problems.push(known.otherwise)
    return undefined
  }
  if (!isCanonical(payload, body) && !problems.includes('not_canonical')) problems.push('not_canonical')
  return payload
}

const included = async (
  receipt: Receipt,
  proof: Extract<DetachedProof, { status: 'included' }>,
  jwks: Jwks,
): Promise<Problem | undefined> => {
  const checkpoint = await verifyCheckpoint(proof.checkpoint, jwks)
  if (!checkpoint || checkpoint.size !== proof.size) return 'checkpoint_wrong'
  const leaf = fromHex(receipt.audit.leaf_hash)
  const path = proof.path.flatMap((text) => {
    const hash = fromHex(text)
    return hash?.length === 32 ? [hash] : []
  })
  if (!leaf || path.length !== proof.path.length) return 'not_in_log'
  const root = await rootOf({ index: proof.index, size: proof.size, leaf, path })
  return root && equal(root, checkpoint.root) ? undefined : 'not_in_log'
}

/** Whether a commitment of a receipt is to `value`, given the salt on the holder's copy. */
export const opens = async (
  committed: string,
  { salt, label, value }: { salt: string; label: 'subject' | 'identity' | 'destination'; value: string },
): Promise<boolean> => {
  const secret = fromBase64url(salt)
  if (!secret || secret.length === 0) return false
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', concat(secret), algorithm, false, ['sign'])
  return (
    hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(`${label}\n${value}`)))) === committed
  )
}

/** Whether a paper is about whoever shows this: the number of a wallet, or a name and a document number. */
export const isAbout = async (
  paper: Pick<Receipt, 'subject' | 'identity'>,
  { salt, shown }: { readonly salt: string; readonly shown: string },
): Promise<boolean> => {
  const { subject, identity } = shownSubject(shown)
  if (await opens(paper.subject, { salt, label: 'subject', value: subject })) return true
  if (!paper.identity || identity === undefined) return false
  return opens(paper.identity, { salt, label: 'identity', value: identity })
}

/** A header of ours says three things; `crit`, `b64`, a key or a name that came later would change what is signed. */
const isKnownHeader = (header: Record<string, unknown>): boolean =>
  Object.keys(header).sort().join() === 'alg,kid,typ' && typeof header.kid === 'string'

/** Written in the one way there is: no member twice, none in another order, no space. */
const isCanonical = (value: unknown, part: string): boolean => {
  try {
    return canonicalJson(value) === textOf(part)
  } catch {
    return false
  }
}

const textOf = (part: string): string | undefined => {
  const bytes = fromBase64url(part)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const jsonOf = (part: string): unknown => {
  try {
    return JSON.parse(textOf(part) ?? '')
  } catch {
    return undefined
  }
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
