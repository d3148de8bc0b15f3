/** What happened to somebody's way in is told to every contact of the last 30 days, with a link that only freezes. */
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { MessageParams } from '../../../kernel/message.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { FREEZE_LINK, type LetterLinks, type Notice, notify } from '../../notices/notices.ts'
import type { Undone } from '../freezes/undone.ts'

type Plain =
  | 'sign_in_new'
  | 'password_changed'
  | 'authenticator_added'
  | 'authenticator_removed'
  | 'recovery_codes_renewed'
  | 'proof_taken'
  | 'proof_foreign'
type Told =
  | { readonly template: Plain }
  | { readonly template: 'recovery_code_used'; readonly left: number }
  | {
      readonly template: 'wallet_recovered'
      readonly by: 'recovery' | 'staff'
      readonly undone: readonly Undone[]
      readonly held: MessageParams['wallet_recovered']['held']
      readonly dropped: readonly string[]
      /** From when what two people have allowed for another contact opens; empty: nothing. */
      readonly stands: string
      /** What contacts in use alone are led to. */
      readonly own: LetterLinks | undefined
    }
  | { readonly template: 'contact_change_started' | 'contact_changed'; readonly contact: string }

/** Money that left, or by which account or right it may. */
export type Left =
  | { readonly template: 'money_left'; readonly to: string; readonly amount: string }
  | Linked<'right_granted'>
  | { readonly template: 'account_linked'; readonly to: string; readonly from: string }
  | {
      readonly template: 'limit_changed'
      readonly most: string
      readonly currency: string
      readonly from: string
    }

/** Money that others took, and what was done with the wallet. */
export type Done =
  | ({ readonly template: 'money_taken' } & Pick<MessageParams['money_taken'], 'cause' | 'amount' | 'to'>)
  | ({ readonly template: 'wallet_used' } & Pick<MessageParams['wallet_used'], 'act' | 'what' | 'from'>)

type Linked<T extends keyof MessageParams> = { readonly template: T } & Omit<
  MessageParams[T],
  'at' | 'freeze_link'
>
/** Whoever may look after the wallet, or share it, once its holder confirms it. */
export type Asked = Linked<'role_asked'>
/** Money that is set aside or promised, and what was taken of it. */
export type SetAside = Linked<'money_set_aside'> | Linked<'set_aside_taken'> | Linked<'refund_promised'>

export const alert = async (
  tx: Tx,
  person: Uuid,
  told: Told | Left | Done | SetAside | Asked,
): Promise<void> => {
  const at = await tx.now()
  await notify(tx, [noticeOf(person, told, at)])
}

const noticeOf = (person: Uuid, told: Told | Left | Done | SetAside | Asked, at: Instant): Notice => {
  const to = { person, bucket: bucketOf(person), to: 'all_recent' as const }
  const params = { at: isoOf(at), freeze_link: FREEZE_LINK }
  switch (told.template) {
    case 'recovery_code_used':
      return { ...to, template: told.template, params: { ...params, left: String(told.left) } }
    case 'wallet_recovered': {
      const { template, own, ...rest } = told
      return { ...to, template, params: { ...params, ...rest }, ...(own ? { own } : {}) }
    }
    case 'right_granted': {
      const { template, ...rest } = told
      return { ...to, template, params: { ...params, ...rest } }
    }
    case 'money_left':
      return { ...to, template: told.template, params: { ...params, to: told.to, amount: told.amount } }
    case 'limit_changed': {
      const { template, most, currency, from } = told
      return { ...to, template, params: { ...params, most, currency, from } }
    }
    case 'money_taken': {
      const { template, cause, amount, to: taker } = told
      return { ...to, template, params: { ...params, cause, amount, to: taker } }
    }
    case 'wallet_used': {
      const { template, act, what, from } = told
      return { ...to, template, params: { ...params, act, what, from } }
    }
    case 'money_set_aside': {
      const { template, ...rest } = told
      return { ...to, template, params: { ...params, ...rest } }
    }
    case 'set_aside_taken': {
      const { template, ...rest } = told
      return { ...to, template, params: { ...params, ...rest } }
    }
    case 'role_asked': {
      const { template, ...rest } = told
      return { ...to, template, params: { ...params, ...rest } }
    }
    case 'refund_promised': {
      const { template, ...rest } = told
      return { ...to, template, params: { ...params, ...rest } }
    }
    case 'account_linked':
      return { ...to, template: told.template, params: { ...params, to: told.to, from: told.from } }
    case 'contact_change_started':
    case 'contact_changed':
      return { ...to, template: told.template, params: { ...params, to: told.contact } }
    default:
      return { ...to, template: told.template, params }
  }
}
