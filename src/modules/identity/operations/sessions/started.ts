import type { Static } from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { frozenSince } from '../../freezes/freezes.ts'
import { startSession } from '../../sessions/sessions.ts'
import { alert } from '../alert.ts'
import type { StartedShape } from '../shapes.ts'

/** Opens a session and tells the person when it is on a network or a device they have not signed in with before. */
export const startedSession = async (
  tx: Tx,
  who: { readonly person: Uuid; readonly wallet: Uuid },
  { call, first }: { readonly call: Pick<Call, 'ip' | 'device'>; readonly first: boolean },
): Promise<Static<typeof StartedShape>> => {
  const place = { source: call.ip, device: call.device ?? '' }
  const { id, token, expiresAt, newPlace } = await startSession(tx, { ...who, ...place })
  if (newPlace && !first) await alert(tx, who.person, { template: 'sign_in_new' })
  const since = await frozenSince(tx, who.person)
  return {
    wallet: who.wallet,
    session: { id, token, expires_at: isoOf(expiresAt) },
    frozen_since: since ? isoOf(since) : null,
  }
}
