import Type from 'typebox'
import { Check } from 'typebox/value'
import { declared } from '../../../src/declared.ts'
import { codesOf } from '../../../src/kernel/manifest/declares.ts'
import { type Jwks, usableKeys } from '../../../src/platform/receipts/bytes.ts'
import { paperName, type Receipt, type StandingReceipt } from '../../../src/platform/receipts/payload.ts'
import {
  type DetachedProof,
  isAbout,
  type LetterVerdict,
  paperKind,
  type Verdict,
  verifyReceipt,
  verifySettlement,
} from '../../../src/platform/receipts/verify.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { money, time } from '../show.ts'

/** Keys of other kinds may stand among ours; the verifier passes over them. */
const Keys = Type.Object({ keys: Type.Array(Type.Unknown()) })
const Proof = Type.Union([
  Type.Object({ status: Type.Literal('pending') }),
  Type.Object({
    status: Type.Literal('included'),
    index: Type.Integer(),
    size: Type.Integer(),
    path: Type.Array(Type.String()),
    checkpoint: Type.String(),
  }),
])
/** A proof of a later kind proves nothing to this version, and spoils nothing. */
const LaterProof = Type.Object({ status: Type.String({ pattern: '^(?!pending$|included$)' }) })
/** The file that the receipt page saves, or that a settlement letter has attached. */
const ReceiptFile = Type.Object({
  jws: Type.String(),
  proof: Type.Optional(Type.Union([Proof, LaterProof])),
  jwks: Type.Optional(Type.Unknown()),
  salt: Type.Optional(Type.Union([Type.String(), Type.Null()])),
})

/** Offline: nothing is asked of any server, so it works in ten years as well. */
export const verify: Command = async (context, [file, ...more]) => {
  const { io, say, flags } = context
  if (file === undefined || more.length > 0) throw new Usage('verify FILE')
  const receipt = parsed(await io.read(file).catch(() => ''))
  if (!Check(ReceiptFile, receipt)) throw new Usage(say('notJson', { file }))
  const given = flags.keys === undefined ? receipt.jwks : parsed(await io.read(flags.keys).catch(() => ''))
  if (!Check(Keys, given)) throw new Usage(say('needKeys'))
  const keys = { keys: usableKeys(given) }
  if (paperKind(receipt.jws) === 'settlement') {
    const letter = await verifySettlement(receipt.jws, keys)
    context.print({ file, ...letter }, letterLines(context, letter))
    return letter.ok ? EXIT.ok : EXIT.refused
  }
  const { salt } = receipt
  if (flags.subject !== undefined && !salt) throw new Usage(say('needSalt'))
  const verdict = await check(receipt.jws, keys, Check(Proof, receipt.proof) ? receipt.proof : undefined)
  const shown = flags.subject
  const about =
    shown === undefined || !salt
      ? undefined
      : verdict.payload !== undefined && (await isAbout(verdict.payload, { salt, shown }))
  const lines = linesOf(context, verdict)
  if (about !== undefined)
    lines.push(`${about ? '  ✓' : '  ✗'} ${say(about ? 'about' : 'notAbout', { text: shown ?? '' })}`)
  context.print({ file, ...verdict, ...(about === undefined ? {} : { about }) }, lines)
  return verdict.ok && about !== false ? EXIT.ok : EXIT.refused
}

const check = (jws: string, keys: Jwks, proof: DetachedProof | undefined): Promise<Verdict> =>
  verifyReceipt(jws, keys, proof ? { detachedProof: proof } : {})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const linesOf = (context: Context, { ok, problems, payload, inclusion }: Verdict): string[] => {
  const { say, lang } = context
  const verdict = ok ? `✓ ${say('good')}` : `✗ ${say('bad', { problems: problems.join(', ') })}`
  if (!payload) return [verdict]
  // An acceptance says what was quoted; only the closing says what has left.
  const word = payload.kind === 'acceptance' ? 'toPay' : 'paid'
  const paid =
    'payouts' in payload && payload.kind !== 'standing'
      ? payload.payouts.map(
          (p) =>
            `  ${say('named', { what: say(p.way === 'claim' && word === 'paid' ? 'kept' : word), text: `${money(p.amount, p.currency)} (${say(p.way)})` })}`,
        )
      : []
  return [
    verdict,
    `  ${say('named', { what: say('kind'), text: say(wordOf(payload)) })}`,
    `  ${say('named', { what: say('case'), text: payload.case })}`,
    `  ${say('named', { what: say('issuer'), text: payload.issuer })}`,
    `  ${say('named', { what: say('at'), text: time(payload.issued_at, lang) })}`,
    ...takenLines(context, payload),
    ...paid,
    ...(payload.kind === 'standing' ? standingLines(context, payload) : []),
    `  ${say('named', { what: say('inclusion'), text: say(`in_${inclusion}`) })}`,
  ]
}

/** What a product did before the money left, in its own words where the paper has a code that this version knows. */
const takenLines = ({ say, lang }: Context, payload: NonNullable<Verdict['payload']>): string[] =>
  ('steps' in payload ? (payload.steps ?? []) : []).flatMap(({ act, fee = '0', amount, currency }) => {
    const known = codesOf(declared.steps).find((one) => one === act)
    if (!known) return []
    const { paper, cost } = declared.steps[known][lang]
    const kept = fee === '0' ? '' : cost.replaceAll('{fee}', money(fee, currency))
    return [`  ${say('named', { what: paper, text: `${money(amount, currency)}${kept}` })}`]
  })

const wordOf = (payload: Receipt) => {
  const name = paperName(payload)
  return name === 'standing' ? 'standingPaper' : name
}

/** What was signed beforehand: limits, when it begins and ends, and how it is taken back. */
const standingLines = (
  { say, lang }: Pick<Context, 'say' | 'lang'>,
  { payouts, limits, not_before: from, ends_at: ends }: StandingReceipt,
): string[] => {
  const named = (what: Parameters<typeof say>[0], text: string) =>
    `  ${say('named', { what: say(what), text })}`
  const limit = (one: StandingReceipt['limits'][number]) =>
    say('limit', {
      least: money(one.receive_at_least, one.currency),
      repaid: money(one.repay_at_most, one.currency),
      fees: money(one.fees_at_most, one.currency),
    })
  return [
    ...payouts.map(({ currency, way }) => named('toPay', say('allThere', { currency, way: say(way) }))),
    ...limits.map((one) => named('limits', limit(one))),
    named('starts', from ? say('startsFrom', { at: time(from, lang) }) : say('startsReady')),
    named('endsAt', time(ends, lang)),
    named('takeBack', say('takeBackHow')),
  ]
}

const letterLines = ({ say, lang }: Context, { ok, problems, payload }: LetterVerdict): string[] => {
  const verdict = ok ? `✓ ${say('goodLetter')}` : `✗ ${say('bad', { problems: problems.join(', ') })}`
  if (!payload) return [verdict]
  const { loan, principal, interest_paid, owed, currency, issuer, settled_at } = payload
  return [
    verdict,
    `  ${say('named', { what: say('loanNumber'), text: loan })}`,
    `  ${say('named', { what: say('lent'), text: money(principal, currency) })}`,
    `  ${say('named', { what: say('interestPaid'), text: money(interest_paid, currency) })}`,
    `  ${say('named', { what: say('owed'), text: money(owed, currency) })}`,
    `  ${say('named', { what: say('settledAt'), text: time(settled_at, lang) })}`,
    `  ${say('named', { what: say('issuer'), text: issuer })}`,
  ]
}
