import { operatorOf } from '../../../kernel/actors.ts'
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import { deriveId, newBucket, newId } from '../../../kernel/ids.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id, ProposalFields, ReasonField, Time } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { defaultPack } from '../../policy/policy.ts'
import { ALONE, proposeInstead } from '../../support/operations/support.ts'
import { announce, weighWindow } from '../operations.ts'
import { Notice, Scope } from './shapes.ts'

/** Announced before it begins; holders' deadlines that it overlaps move at once. */
export const announceMaintenance = txUseCase({
  kind: 'tx',
  name: 'operator.announce_maintenance',
  access: ['operator'],
  roles: ['engineer'],
  status: 201,
  proposes: true,
  key: 'required',
  availableDuringMaintenance: true,
  body: namedStrict('MaintenanceRequest', {
    scope: Scope,
    starts_at: Time,
    ends_at: Time,
    notice: Notice,
    reason: ReasonField,
  }),
  output: named('RecordedOrProposed', { id: Id, ...ProposalFields }),
  refuses: [
    'window_invalid', 'window_announced', 'public_text_address', 'second_person_needed', 'approval_pending', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { body }) {
    const { scope, notice, reason } = body
    const startsAt = toMs(momentIn(body.starts_at, '/starts_at'))
    const endsAt = toMs(momentIn(body.ends_at, '/ends_at'))
    const id = newId(newBucket())
    const window = { id, scope, startsAt, endsAt, notice, by: operatorOf(call) }
    const { known, alone, facts } = await weighWindow(tx, window, defaultPack().alone.maintenance)
    if (known) return { id: known, ...ALONE }
    if (alone) return { id: await announce(tx, window), ...ALONE }
    const times = { starts_at: isoOf(startsAt), ends_at: isoOf(endsAt) }
    const subject = deriveId(0, 'operations.maintenance', scope, times.starts_at, times.ends_at)
    const shown = { id, scope, ...times, notice, minutes: facts.minutes }
    const asking = { subject, kind: 'maintenance.announce', shown, reason, facts }
    const { approval, shown_hash } = await proposeInstead(tx, call, asking)
    return { id, approval, shown_hash }
  },
})

/** As it is shown: the second person's window and the one that is sent again are the same. */
const toMs = (at: Instant): Instant => at.round({ smallestUnit: 'millisecond', roundingMode: 'floor' })
