import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { newId, UUID_PATTERN } from '../../../../kernel/ids.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { ProposalFields } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireNoFreeze } from '../../../identity/identity.ts'
import { lockForFence } from '../../../wallets/wallets.ts'
import { dayAlone } from '../alone.ts'
import { ALONE, proposeInstead } from '../approvals/two-people.ts'
import { Restricting, restrictDecided, standsAsAsked } from './restriction-decided.ts'

/** Restricting a wallet, and lifting it again: never what a holder froze with the link of an alert. */
export const restrictWallet = txUseCase({
  kind: 'tx',
  name: 'operator.restrict_wallet',
  access: ['operator'],
  roles: ['compliance'],
  proposes: true,
  key: 'required',
  params: Type.Object({ wallet: Type.String({ pattern: UUID_PATTERN }) }),
  body: namedStrict('RestrictionRequest', Restricting),
  output: named('Restriction', {
    state: Type.Enum(['open', 'frozen', 'closing', 'closed']),
    ...ProposalFields,
  }),
  refuses: [
    'wallet_unknown',
    'wallet_closed',
    'freeze_needs_recovery',
    'second_person_needed',
    'approval_pending',
  ],
  async run(tx, call, { params, body }) {
    const [row] = await lockForFence(tx, [params.wallet])
    if (!row) return refuse('wallet_unknown')
    if (row.state === 'closed') refuse('wallet_closed')
    if (!body.restricted) await requireNoFreeze(tx, row.person)
    if (await standsAsAsked(tx, row, body.restricted)) return { state: row.state, ...ALONE }
    const one = { unit: 'acts', amount: 1n, ref: newId(row.bucket) }
    const day = await dayAlone(tx, call, { kind: 'restriction', ...one })
    const shown = { wallet: row.id, ...body }
    if (!day.fits) {
      const asking = { subject: row.id, kind: 'wallet.restriction', person: row.person, reason: body.reason }
      return { ...(await proposeInstead(tx, call, { ...asking, shown, facts: day.facts })), state: row.state }
    }
    await day.count()
    return { state: await restrictDecided(tx, shown, operatorOf(call)), ...ALONE }
  },
})
