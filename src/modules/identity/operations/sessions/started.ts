import type { Static } from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { frozenSince } from '../../freezes/freezes.ts'
import { startSession } from '../../sessions/sessions.ts'
import { alert } from '../alert.ts'
import type { StartedShape } from '../shapes.ts'

/** Opens a session and tells the person when it is one from a place they were never seen at. */
export const startedSession = async (
  tx: Tx,
  who: { readonly person: Uuid; readonly wallet: Uuid; readonly source: string },
  { first }: { readonly first: boolean },
): Promise<Static<typeof StartedShape>> => {
  const { id, token, expiresAt, newSource } = await startSession(tx, who)
  if (newSource && !first) await alert(tx, who.person, { template: 'sign_in_new' })
  const since = await frozenSince(tx, who.person)
  return {
    wallet: who.wallet,
    session: { id, token, expires_at: isoOf(expiresAt) },
    frozen_since: since ? isoOf(since) : null,
  }
}
