import Type from 'typebox'
import { minus } from '../../../kernel/clock.ts'
import { deriveId } from '../../../kernel/ids.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id, ProposalFields, ReasonField, WalletParams } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { defaultPack } from '../../policy/policy.ts'
import { ALONE, dayAlone, proposeInstead } from '../../support/operations/support.ts'
import { lockAlone, requireOpen } from '../../wallets/wallets.ts'
import { givenSince } from '../benefits.ts'
import { Given, grantDecided } from './grant-decided.ts'

/** The Idempotency-Key is the grant: the same again gives nothing twice. */
export const grantBenefit = txUseCase({
  kind: 'tx',
  name: 'operator.grant_benefit',
  access: ['operator'],
  roles: ['agent', 'checker'],
  status: 201,
  proposes: true,
  key: 'required',
  params: WalletParams,
  body: namedStrict('BenefitGrantRequest', { ...Given, reason: ReasonField }),
  output: named('BenefitGrant', { id: Id, state: Type.Enum(['granted', 'proposed']), ...ProposalFields }),
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'second_person_needed', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body: { reason, ...given } }) {
    const wallet = await lockAlone(tx, params.wallet)
    requireOpen(wallet)
    const id = deriveId(wallet.bucket, 'benefit', wallet.id, call.key)
    momentIn(given.expires_at, '/expires_at')
    const since = minus(await tx.now(), 'PT24H')
    const { points, coupons } = defaultPack().alone.benefits
    const most = BigInt(given.kind === 'points' ? points : coupons)
    const { sum, known } = await givenSince(tx, { wallet: wallet.id, kind: given.kind, since, id })
    const unit = given.kind === 'points' ? 'points' : 'coupons'
    const wanted = { kind: 'benefits' as const, unit, amount: BigInt(given.quantity), ref: id }
    const day = await dayAlone(tx, call, wanted)
    if (!known && (sum + wanted.amount > most || !day.fits)) {
      const asking = { subject: wallet.id, kind: 'benefit.grant', person: wallet.person, reason }
      const shown = { id, wallet: wallet.id, ...given }
      const facts = { alone: most.toString(), given: sum.toString(), ...day.facts }
      return { id, ...(await proposeInstead(tx, call, { ...asking, shown, facts })) }
    }
    if (!known) await day.count()
    await grantDecided(tx, { id, wallet: wallet.id, ...given })
    return { id, state: 'granted' as const, ...ALONE }
  },
})
