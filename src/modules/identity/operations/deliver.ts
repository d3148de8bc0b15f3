/** Codes to contacts: sent at once where known and unknown contacts both get a message, else by the worker. */
import { type Instant, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { notifyAddress, reachableBy } from '../../notices/notices.ts'
import type { Contact } from '../contacts/contacts.ts'
import { VERIFICATION_KEPT } from '../contacts/verifications.ts'
import { CODE_MINUTES } from '../credentials/codes.ts'

/** Due kinds; `timers.ts` handles them. */
export const DELIVER_CODE = 'identity.deliver_code'
export const FORGET_VERIFICATION = 'identity.forget_verification'
export const RECOVERY_UNDECIDED = 'identity.recovery_undecided'

export const MINUTES = String(CODE_MINUTES)

/** Refuses `channel_unavailable`: this installation cannot send there. */
export const requireReachable = ({ kind }: Contact): void => {
  if (!reachableBy(kind)) refuse('channel_unavailable')
}

type CodeTemplate = 'registration_code' | 'contact_change_code' | 'password_reset_code' | 'sign_in_code'
type TakenTemplate = 'registration_known' | 'contact_change_taken'

/** One message whichever it is; nobody but the owner of the contact learns which. */
export const sendCodeOr = async (
  tx: Tx,
  letter: {
    readonly subject: Uuid
    readonly to: Contact
    readonly language: Lang
    readonly code: string | undefined
    readonly templates: readonly [CodeTemplate, TakenTemplate]
    /** Only a closed wallet has this contact: its holder cannot sign in, so they are told what they can do. */
    readonly closedAt?: Instant | undefined
    /** False: so many have been sent there that none goes out for now. */
    readonly sends: boolean
  },
): Promise<void> => {
  const { code, templates, closedAt, sends, ...rest } = letter
  if (!sends) return
  if (code === undefined && closedAt)
    await notifyAddress(tx, { ...rest, template: 'wallet_was_closed', params: { at: isoOf(closedAt) } })
  else if (code === undefined) await notifyAddress(tx, { ...rest, template: templates[1], params: {} })
  else await notifyAddress(tx, { ...rest, template: templates[0], params: { code, minutes: MINUTES } })
}

/** What was written about somebody who may never become a person goes a day after the codes are dead. */
export const scheduleForgetting = (tx: Tx, id: Uuid, expiresAt: Instant): Promise<void> =>
  schedule(tx, [
    { bucket: bucketOf(id), kind: FORGET_VERIFICATION, ref: id, dueAt: plus(expiresAt, VERIFICATION_KEPT) },
  ])

/** The worker finds out whose contact it is: the request does the same work for every contact. */
export const scheduleDelivery = async (tx: Tx, id: Uuid): Promise<void> =>
  schedule(tx, [{ bucket: bucketOf(id), kind: DELIVER_CODE, ref: id, dueAt: await tx.now() }])

type Proposed = { readonly id: Uuid; readonly wallet: Uuid; readonly dueAt: Instant }
/** Contacts from before were promised that they hear what is decided; so they do when nothing is. */
export const scheduleUndecided = (tx: Tx, { id, wallet, dueAt }: Proposed): Promise<void> =>
  schedule(tx, [{ bucket: bucketOf(id), kind: RECOVERY_UNDECIDED, ref: id, wallet, dueAt }])
