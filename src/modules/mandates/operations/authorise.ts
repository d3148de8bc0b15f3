import Type from 'typebox'
import { isAfter, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Challenge, Id, Time, WalletParams } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { requireOwnLook } from '../../commerce/commerce.ts'
import { mustProve, tellRight } from '../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { authorise } from '../authorisations.ts'
import { NAME, SCOPES } from './shapes.ts'

/** The token is shown once and belongs to the service; the holder ends it at any time. */
export const authoriseService = txUseCase({
  kind: 'tx',
  name: 'mandates.authorise',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('AuthorisationRequest', {
    client: NAME,
    scopes: SCOPES,
    until: Time,
    challenge: Type.Optional(Challenge),
  }),
  output: named('GrantedAuthorisation', {
    id: Id,
    token: Type.String({ description: 'Bearer token, shown once' }),
  }),
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'request_invalid', 'step_up_required',
    'proof_missing', 'proof_stale', 'statement_changed', 'subject_invalid', 'name_imitates',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    await requireOwnLook(tx, body.client)
    const at = await tx.now()
    const expiresAt = momentIn(body.until, '/until')
    if (!isAfter(expiresAt, at) || isAfter(expiresAt, plus(at, 'P366D')))
      refuse('request_invalid', { errors: [{ pointer: '/until', message: 'a later time, within a year' }] })
    const { challenge, ...wished } = body
    const subject = { ...wished, scopes: body.scopes.toSorted().join(' ') }
    await mustProve(tx, call, { act: 'mandates.authorise', subject, challenge })
    const { id: of, person, bucket } = wallet
    await tellRight(tx, person, { to: body.client })
    return authorise(tx, { ...wished, wallet: of, person, bucket, expiresAt, at })
  },
})
