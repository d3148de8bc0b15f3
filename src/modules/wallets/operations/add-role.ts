import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { Id, WalletParams } from '../../payments/operations/shapes.ts'
import { dayAlone } from '../../support/operations/alone.ts'
import { ProposalFields } from '../../support/operations/shapes.ts'
import { ALONE, proposeInstead } from '../../support/operations/two-people.ts'
import { sameRole } from '../standing.ts'
import { find, lockForFence } from '../wallets.ts'
import { recordRole } from './role-end.ts'
import { PAPERS } from './shapes.ts'

/** After the papers were checked: who looks after whom, who holds a wallet together with whom. */
export const addWalletRole = txUseCase({
  kind: 'tx',
  name: 'operator.add_role',
  summary:
    'Record that this wallet’s holder is the guardian of another, or shares this wallet with another holder',
  description:
    'The same role again is the one that stands, and answers its id. Both holders are told on every contact, with the link that freezes. Alone for `alone.per_day.role` roles of one person in a calendar day; after that it is a proposal (202), and `id` is the one it will have.',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 201,
  proposes: true,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    { kind: Type.Enum(['guardian', 'joint']), other: Id, reason: PAPERS },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id, ...ProposalFields }),
  refuses: ['wallet_unknown', 'wallet_closed', 'same_wallet', 'second_person_needed', 'approval_pending'],
  async run(tx, call, { params, body: { kind, other, reason } }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    if (wallet.state === 'closed') refuse('wallet_closed')
    if (other === wallet.id) refuse('same_wallet')
    if ((await find(tx, [other])).length === 0) refuse('wallet_unknown')
    const stands = await sameRole(tx, { kind, other, wallet })
    if (stands) return { id: stands, ...ALONE }
    const id = newId(wallet.bucket)
    const one = { unit: 'acts', amount: 1n, ref: id }
    const day = await dayAlone(tx, call, { kind: 'role', ...one })
    if (!day.fits) {
      const asking = { subject: wallet.id, kind: 'role.add', person: wallet.person, reason }
      const shown = { id, kind, wallet: wallet.id, other }
      const { approval, shown_hash } = await proposeInstead(tx, call, { ...asking, shown, facts: day.facts })
      return { id, approval, shown_hash }
    }
    await day.count()
    return { id: await recordRole(tx, { id, kind, other, wallet }), ...ALONE }
  },
})
