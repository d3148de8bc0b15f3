import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { Time } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { requireClient, VERSION_PATTERN } from '../operations.ts'

/** Older clients are told from now on, and refused from then on; closing, reading and signing out never are. */
export const requireClientVersion = txUseCase({
  kind: 'tx',
  name: 'operator.require_client',
  access: ['operator'],
  roles: ['engineer'],
  status: 204,
  key: 'required',
  availableDuringMaintenance: true,
  body: namedStrict('ClientRuleRequest', {
    name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    minimum: Type.String({ pattern: VERSION_PATTERN }),
    enforced_at: Time,
    update_url: Type.String({ pattern: '^https://[^\\s]{1,300}$' }),
  }),
  output: Type.Null(),
  refuses: ['release_invalid', 'update_address_foreign', 'request_invalid'],
  async run(tx, call, { body }) {
    const enforcedAt = momentIn(body.enforced_at, '/enforced_at')
    await requireClient(tx, {
      name: body.name,
      minimum: body.minimum,
      enforcedAt,
      updateUrl: body.update_url,
      by: operatorOf(call),
    })
    return null
  },
})
