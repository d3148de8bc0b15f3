import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { Challenge, Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { mustProve } from '../../../payments/operations/payments.ts'
import { answerRole, askedOf, isDuty, takeOn } from '../../role-asked.ts'
import { find, lockForFence, requireOpen } from '../../wallets.ts'
import { askOwner } from './ask-holder.ts'
import { CONFIRM_ROLE } from './role-acts.ts'
import { recordRole } from './role-end.ts'

/** The path names the wallet of whoever confirms: the shared one, the guardian’s, and then the one that is looked after. */
export const confirmRole = txUseCase({
  kind: 'tx',
  name: 'wallets.confirm_role',
  access: ['holder'],
  key: 'required',
  params: Type.Object({ wallet: Id, role: Id }),
  body: Type.Object({ challenge: Type.Optional(Challenge) }, { additionalProperties: false }),
  output: Type.Object({ id: Id, since: nullable(Time) }),
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'role_unknown', 'step_up_required',
    'proof_missing', 'proof_stale', 'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const at = await tx.now()
    const by = { wallet: params.wallet, at }
    // Read once to know whom to lock, and again behind the locks.
    for (const own of await find(tx, [params.wallet])) requireOpen(own)
    const found = await askedOf(tx, params.role, by)
    const rows = await lockForFence(tx, [found.wallet, found.other])
    const wallets = new Map(rows.map((row) => [row.id, row]))
    requireOpen(wallets.get(params.wallet) ?? refuse('wallet_unknown'))
    // Whoever leaves meanwhile, or may do nothing, can have no part in it: their own closing would wait for this role.
    if (rows.some(({ state }) => state !== 'open')) refuse('role_unknown')
    const of = wallets.get(found.wallet) ?? refuse('wallet_unknown')
    const asked = await askedOf(tx, params.role, by)
    await mustProve(tx, call, { act: CONFIRM_ROLE, subject: { role: asked.id }, challenge: body.challenge })
    if (isDuty(asked)) {
      await askOwner(tx, await takeOn(tx, asked, at))
      return { id: asked.id, since: null }
    }
    await answerRole(tx, asked, { answer: 'confirmed', at })
    const { id, kind, other } = asked
    return { id: await recordRole(tx, { id, kind, other, wallet: of }, 'confirmed'), since: isoOf(at) }
  },
})
