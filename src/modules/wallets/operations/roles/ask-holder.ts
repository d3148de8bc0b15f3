import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { alert } from '../../../identity/operations/identity.ts'
import { notify } from '../../../notices/notices.ts'
import { peopleOf } from '../../../payments/operations/payments.ts'
import { dayAlone } from '../../../support/operations/support.ts'
import { type AskedRole, askRole, isDuty } from '../../role-asked.ts'
import { find } from '../../wallets.ts'
import { holdersOf, nameOf } from '../holders-of.ts'

type Named = Pick<AskedRole, 'kind' | 'wallet' | 'other'>
/**
 * Whoever is to have a role hears of it before it holds. A guardian: by when they are asked to take it on; who is to share a
 * wallet: by when its holder is asked. '' where a second person looks at a document.
 */
export const tellNamed = async (tx: Tx, { kind, wallet, other }: Named, until: string): Promise<void> => {
  const [gets, owns] = kind === 'joint' ? [other, wallet] : [wallet, other]
  const name = await nameOf(tx, owns)
  const to = await holdersOf(tx, [gets])
  await notify(
    tx,
    to.map((who) =>
      kind === 'joint'
        ? { ...who, template: 'share_named' as const, params: { holder: name, until } }
        : { ...who, template: 'guardian_named' as const, params: { ward: name, until } },
    ),
  )
}

/** Whose money it is reads who is to get which role, and by when to confirm it. */
export const askOwner = async (
  tx: Tx,
  { kind, wallet, other, asks, until }: Omit<AskedRole, 'bucket'>,
): Promise<void> => {
  const gets = asks === wallet ? other : wallet
  const who = (await peopleOf(tx, [gets])).get(gets) ?? ''
  for (const { person } of await find(tx, [asks]))
    await alert(tx, person, { template: 'role_asked', kind, who, until: isoOf(until) })
}

type Wanted = Pick<AskedRole, 'id' | 'kind' | 'wallet' | 'other'>

/** Each is a letter to somebody, so one person of staff has a bound for the day. Refuses second_person_needed. */
export const askHolder = async (
  tx: Tx,
  call: Call,
  role: Wanted,
): Promise<Pick<AskedRole, 'id' | 'until'>> => {
  const { asked, fresh } = await askRole(tx, role)
  if (!fresh) return asked
  const day = await dayAlone(tx, call, { kind: 'role', unit: 'acts', amount: 1n, ref: role.id })
  if (!day.fits) refuse('second_person_needed', { facts: day.facts })
  await day.count()
  if (!isDuty(asked)) await askOwner(tx, asked)
  await tellNamed(tx, asked, isoOf(asked.until))
  return asked
}
