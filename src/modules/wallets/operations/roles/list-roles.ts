import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { peopleOf, relationsOf } from '../../../payments/operations/payments.ts'
import { askedAbout } from '../../role-asked.ts'
import { rolesAbout, rolesOf } from '../../standing.ts'
import { AskedRoleShape, otherThan, RoleShape, type Sides, showAsked, showRole } from './shown-roles.ts'

export const listRoles = readUseCase({
  kind: 'read',
  name: 'wallets.list_roles',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('RoleList', {
    roles: Type.Array(RoleShape),
    asked: Type.Array(AskedRoleShape, {
      description:
        'Prepared by staff: nothing holds before this wallet’s holder confirms it with a proof, and, of a guardian, the ward too',
    }),
  }),
  refuses: [],
  async run(db, _call, { params: { wallet } }) {
    const roles = [...(await rolesOf(db, [wallet])), ...(await rolesAbout(db, wallet))]
    const asked = await askedAbout(db, wallet, await db.now())
    const sides = [...roles, ...asked].map((role) => otherThan(role, wallet))
    const names = await relationsOf(db, [...new Set(sides)])
    const strangers = await peopleOf(db, [...new Set(sides)])
    // Whoever is only offered the care of somebody is a stranger to both until they accept it.
    const nameOf = (role: Sides) =>
      (role.wallet === wallet || role.other === wallet ? names : strangers).get(otherThan(role, wallet)) ?? ''
    return {
      roles: roles.map((role) => ({ ...showRole(role, wallet), with: nameOf(role) })),
      asked: asked.map((role) => ({ ...showAsked(role), with: nameOf(role) })),
    }
  },
})
