/** The effect behind `notice.send`: a message leaves by its channel, after the commit that made it. */
import { plus } from '../../kernel/clock.ts'
import { effect } from '../../kernel/handler.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { isSandbox, type Mail, mailer, type Sent } from './channels.ts'
import { NOTICE_SEND, openLetters } from './letters.ts'
import { markMessage, messageById } from './sql.ts'

/** Tries over about half a day, then the message is marked as failed for the operator to see. */
const MOST_TRIES = 10
const MOST_WAIT_MINUTES = 120

export const sendNotice = effect<Mail, Sent>({
  kind: NOTICE_SEND,
  claim: async (tx, row) => {
    const plan = await planOf(tx, row.ref)
    if (typeof plan === 'object') return plan
    if (plan !== 'settled') await settle(tx, row.ref, plan)
    return null
  },
  call: async (mail) => (await mailer()?.(mail)) ?? { outcome: 'unknown', reason: 'no_transport' },
  record: async (tx, row, answer) => {
    if (answer.outcome === 'unknown' && row.attempts < MOST_TRIES) {
      const minutes = Math.min(2 ** row.attempts, MOST_WAIT_MINUTES)
      return { again: plus(await tx.now(), { minutes }) }
    }
    await settle(tx, row.ref, answer.outcome === 'sent' ? 'sent' : 'failed')
    return 'done'
  },
})

/** What to send, or what the row's end is without sending: in the sandbox the inbox is the delivery. */
const planOf = async (q: Queryable, id: Uuid): Promise<Mail | 'sent' | 'failed' | 'settled'> => {
  const row = await messageById(q, id)
  if (row?.state !== 'queued') return 'settled'
  if (row.channel !== 'email' || !mailer()) return isSandbox() ? 'sent' : 'failed'
  const [letter] = await openLetters(q, [row])
  if (!letter) return 'failed'
  const { subject, text } = letter.message
  return { to: letter.address, subject, text, messageId: `<${id}@quittance>` }
}

/**
 * Outside the sandbox what was said is forgotten once it is said: codes and links are worth stealing, and the row
 * still proves that it was sent.
 */
const settle = async (tx: Tx, id: Uuid, state: 'sent' | 'failed'): Promise<void> =>
  markMessage(tx, { id, state, at: await tx.now(), forget: !isSandbox() })
