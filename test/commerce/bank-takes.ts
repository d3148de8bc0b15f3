/** A bank has taken money back: booked, by a second person too where one may not book it alone. */
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import { reportChargeback } from '../../src/modules/commerce/operations/chargebacks/charge-back.ts'
import { act, agreed, type World } from '../closure/world.ts'

export const bankTakes = async (
  world: World,
  {
    params,
    body,
  }: {
    readonly params: { readonly wallet: Uuid }
    readonly body: { readonly reference: string; readonly amount: string; readonly currency: string }
  },
) => {
  const checker = { kind: 'operator' as const, operator: newId(1), roles: ['checker' as const] }
  const report = () =>
    act(world, checker, [reportChargeback, { params, body: { ...body, reason: 'the notice of the bank' } }])
  const first = await report()
  if (first.approval === null) return first
  await agreed(world, first)
  return report()
}
