import Type from 'typebox'
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { Challenge, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { NEWCOMER, registeredAt } from '../../identity/identity.ts'
import { IdentityBody, IdentityShape } from '../../identity/operations/identity.ts'
import { mustProve, tellUsed } from '../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { levelsOf, requireDeclarable } from '../kyc.ts'
import { settleIdentity } from './settle-identity.ts'
import { showIdentity } from './show-identity.ts'

/** Whoever has a session of a wallet without a name must not become its payee: none is known, and nobody has just registered. */
const needsProof = async (tx: Tx, person: Uuid, at: Instant): Promise<boolean> => {
  if ((await levelsOf(tx, [person])).get(person) !== 0) return false
  const registered = await registeredAt(tx, person)
  return registered === undefined || isAfter(at, plus(registered, NEWCOMER))
}

/**
 * Real name and document: what paying out to an account of the same name needs, and nothing more. Also on a paused or
 * restricted wallet: whoever wants to leave is told to do exactly this.
 */
export const putIdentity = txUseCase({
  kind: 'tx',
  name: 'kyc.declare_identity',
  access: ['holder'],
  params: WalletParams,
  body: namedStrict('IdentityRequest', {
    ...IdentityBody.properties,
    challenge: Type.Optional(Challenge),
  }),
  output: IdentityShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'name_invalid', 'document_invalid', 'identity_settled',
    'step_up_required', 'proof_missing', 'proof_stale', 'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { real_name: realName, document, challenge } = body
    const wallet = await lockShared(tx, params.wallet)
    if (wallet.state !== 'frozen') requireOpen(wallet)
    const { person } = wallet
    const at = await tx.now()
    const declared = { person, realName, document, at }
    if (await needsProof(tx, person, at)) {
      requireDeclarable(declared)
      await mustProve(tx, call, { act: 'identity.declare', subject: {}, challenge })
    }
    const fresh = await settleIdentity(tx, declared)
    const shown = await showIdentity(tx, person)
    if (fresh) await tellUsed(tx, person, { act: 'named', what: shown.real_name ?? '' })
    return shown
  },
})
