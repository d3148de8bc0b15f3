import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, nullable, ProposalFields, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { ALONE, proposeInstead } from '../../../support/operations/support.ts'
import { sameRole } from '../../standing.ts'
import { isLeaving, lockForFence } from '../../wallets.ts'
import { DOCUMENT, PAPERS } from '../shapes.ts'
import { askHolder, tellNamed } from './ask-holder.ts'

/** After the papers were checked: who looks after whom, who holds a wallet together with whom. Nothing holds by this alone. */
export const addWalletRole = txUseCase({
  kind: 'tx',
  name: 'operator.add_role',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 201,
  proposes: true,
  key: 'required',
  params: WalletParams,
  body: namedStrict('RoleRequest', {
    kind: Type.Enum(['guardian', 'joint']),
    other: Id,
    reason: PAPERS,
    document: Type.Optional(DOCUMENT),
  }),
  output: named('RoleProposal', {
    id: Id,
    state: Type.Enum(['stands', 'asked', 'proposed']),
    until: nullable(Time),
    ...ProposalFields,
  }),
  refuses: [
    'wallet_unknown',
    'wallet_closing',
    'wallet_closed',
    'same_wallet',
    'second_person_needed',
    'approval_pending',
  ],
  async run(tx, call, { params, body: { kind, other, reason, document } }) {
    if (other === params.wallet) refuse('same_wallet')
    const rows = await lockForFence(tx, [params.wallet, other])
    const wallet = rows.find(({ id }) => id === params.wallet) ?? refuse('wallet_unknown')
    if (rows.some(({ state }) => state === 'closed')) refuse('wallet_closed')
    if (rows.some(isLeaving)) refuse('wallet_closing')
    const stands = await sameRole(tx, { kind, other, wallet })
    if (stands) return { id: stands, state: 'stands' as const, until: null, ...ALONE }
    const role = { id: newId(wallet.bucket), kind, wallet: wallet.id, other }
    if (document !== undefined) {
      const asking = { subject: wallet.id, kind: 'role.add', person: wallet.person, reason }
      const proposed = await proposeInstead(tx, call, { ...asking, shown: { ...role, document } })
      await tellNamed(tx, role, '')
      return { id: role.id, until: null, ...proposed }
    }
    const asked = await askHolder(tx, call, role)
    return { id: asked.id, state: 'asked' as const, until: isoOf(asked.until), ...ALONE }
  },
})
