import Type from 'typebox'
import type { Tx } from '../../db/types.ts'
import { append } from '../../domain/audit/audit.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { notAllowed, record } from '../../domain/closure/case.ts'
import { isActPossible, requireHeld, STOP_ACTS, stopSheet } from '../../domain/closure/stop.ts'
import { masked } from '../../domain/identity/contacts.ts'
import { propose } from '../../domain/support/approvals.ts'
import { dropPause } from '../../domain/wallets/standing.ts'
import { restrict, type WalletRow } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { bucketOf } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { reviewerOf } from './operator-of.ts'
import { ClosureParams, Id, nullable } from './shapes.ts'
import { earlierOf } from './stop-read.ts'

/** By one person, at once: whatever becomes of the case, nothing is paid from the wallet until compliance lifts it. */
const restrictNow = async (tx: Tx, { id, bucket }: WalletRow, by: string): Promise<void> => {
  await dropPause(tx, id)
  await restrict(tx, [id], 'frozen')
  await append(tx, [
    { bucket, type: 'wallet.restriction', ref: id, data: { to: 'frozen', reason: 'risk', by } },
  ])
}

/** The first of two says what the holder said and over which contact. A restriction needs no second one, and settles nothing. */
export const proposeStop = txUseCase({
  kind: 'tx',
  name: 'operator.propose_stop_settlement',
  summary:
    'Settle a stop as the holder said: cancel, release or keep (a second operator decides), or restrict the wallet at once',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: ClosureParams,
  body: Type.Object(
    {
      act: Type.Enum(STOP_ACTS, {
        description:
          'cancel: everything as before the closing; release: it goes on; keep (while it settles): what has not been sent becomes a claim; restrict: at once, and the case stays held',
      }),
      contact: Type.String({
        pattern: '^[0-9a-f-]{36}$',
        description: 'Over which the holder was reached: one that the stop lists',
      }),
      evidence: Type.String({
        minLength: 3,
        maxLength: 2000,
        description: 'Who was spoken to, when, what they said, and how it was known that it was them',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ approval: nullable(Id), shown_hash: nullable(Type.String()) }),
  refuses: ['closure_none', 'stop_not_open', 'closure_action_not_allowed', 'contact_not_earlier', 'approval_pending', 'approval_own', 'own_wallet'], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    const by = await reviewerOf(tx, call, c)
    requireHeld(c)
    const { act, evidence } = body
    if (!isActPossible(act, c)) notAllowed(c)
    const reached =
      (await earlierOf(tx, c)).find(({ id }) => id === body.contact) ?? refuse('contact_not_earlier')
    const contact = { id: reached.id, masked: masked(reached) }
    if (act === 'restrict') await restrictNow(tx, wallet, by)
    const shown = { ...stopSheet(c), act, contact, evidence }
    const asked =
      act === 'restrict'
        ? undefined
        : await propose(tx, { subject: c.id, kind: `closure.stop.${act}`, shown, by, person: c.person })
    const data = asked ? { act, approval: asked.id } : { contact: contact.id }
    await record(tx, c, {
      at: await tx.now(),
      type: asked ? 'stop_proposed' : 'restricted',
      actor: call.actor,
      data,
    })
    return { approval: asked?.id ?? null, shown_hash: asked?.hash ?? null }
  },
})
