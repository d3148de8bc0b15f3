import type { Actor } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import type { TaskRow } from '../../../support/support.ts'
import { lock, record } from '../../case/case.ts'
import { tellHolder } from '../letter-links.ts'
import { appealAnsweredNotice } from '../messages.ts'

type Answered = { readonly actor: Actor; readonly answer: string }
/** Whoever appealed reads the answer at every contact that we know; the case says that there is one. */
export const tellAnswer = async (tx: Tx, task: TaskRow, { actor, answer }: Answered): Promise<void> => {
  const c = await lock(tx, { id: task.ref, bucket: task.bucket })
  await record(tx, c, { at: await tx.now(), type: 'appeal_answered', actor, data: { task: task.id } })
  await tellHolder(tx, c, appealAnsweredNotice(c, answer))
}
