import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import type { Times } from '../../../platform/db/types.ts'

export const To = Type.String({ format: 'date-time', maxLength: 40, description: 'Or the time itself' })

const fields = {
  business_now: Type.String({
    format: 'date-time',
    description: 'What deadlines, timers and receipts go by: real time plus the offset',
  }),
  real_now: Type.String({
    format: 'date-time',
    description: 'What sessions, codes of authenticators and limits of requests go by: it is never moved',
  }),
  offset_seconds: Type.Integer({ description: 'Only ever grows' }),
}
export const ClockShape = named('SandboxClock', fields)
export const MovedShape = named('SandboxClockMoved', {
  ...fields,
  ran: Type.Integer({ description: 'How many pieces of work fell due on the way and have run' }),
})

export const renderClock = ({ now, real }: Times) => ({
  business_now: isoOf(now),
  real_now: isoOf(real),
  offset_seconds: Math.round((now.epochMilliseconds - real.epochMilliseconds) / 1000),
})
