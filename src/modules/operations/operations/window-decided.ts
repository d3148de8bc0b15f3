/** A maintenance window announced once two people have seen it. */

import Type from 'typebox'
import type { Uuid } from '../../../kernel/ids.ts'
import { Id, Time } from '../../../kernel/shapes.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { announce } from '../operations.ts'
import { Notice, Scope } from './shapes.ts'

/** What the second person sees of a window; `minutes`: what would be announced in all within the stretch of the policy. */
export const ShownWindow = Type.Object({
  id: Id,
  scope: Scope,
  starts_at: Time,
  ends_at: Time,
  notice: Notice,
  minutes: Type.Integer(),
})
type Shown = Type.Static<typeof ShownWindow>

/** The second of two. Refuses window_invalid when its beginning has passed, window_announced. */
export const announceDecided = async (tx: Tx, shown: Shown, by: Uuid): Promise<void> => {
  const [startsAt, endsAt] = [Temporal.Instant.from(shown.starts_at), Temporal.Instant.from(shown.ends_at)]
  await announce(tx, { id: shown.id, scope: shown.scope, startsAt, endsAt, notice: shown.notice, by })
}
