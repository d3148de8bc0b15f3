/** What `/receipt` says to whoever has no link that works: how a new one is had, and what comes of asking. */
import type { Lang } from '../../../kernel/errors.ts'

type Told = readonly [title: string, text: string]

export type LostWords = {
  readonly lost: string
  readonly lost_text: string
  readonly lost_case: string
  readonly lost_case_hint: string
  readonly lost_name: string
  readonly lost_name_hint: string
  readonly lost_document: string
  readonly lost_document_hint: string
  readonly lost_press: string
  readonly lost_incomplete: Told
  readonly lost_case_wrong: Told
  /** One answer, whether or not there is such a case and the person is the right one. */
  readonly lost_done: Told
  readonly lost_unsure: Told
}

const en: LostWords = {
  lost: 'Get a new link',
  lost_text:
    'For wallets that are closed. The new link is sent to the phone numbers and addresses that were known before the closing, never to anybody else, and every earlier link stops working. While a closing is still under way, no new link is sent: read it in your wallet, or wait for a message that brings one (it asks for your answer, or says that the closing goes on after a stop, or that it is done).',
  lost_case: 'Case number',
  lost_case_hint: 'It stands in every message about the closing.',
  lost_name: 'Your name',
  lost_name_hint: 'As in your identity document.',
  lost_document: 'Number of your identity document',
  lost_document_hint: 'The document you showed before the closing. It is compared and not kept again.',
  lost_press: 'Send me a new link',
  lost_incomplete: ['Something is missing', 'Please type the case number, your name and the number of your document.'],
  lost_case_wrong: ['This is no case number', 'It has 32 digits and letters from a to f, in five groups. Copy it from a message about the closing.'],
  lost_done: [
    'We have compared what you typed',
    'If it all belongs together and the wallet is closed, a new link has been sent just now. Look into the messages of every contact you had before the closing. For your protection this page says the same when nothing was sent. If nothing comes within an hour: check what you typed and try again tomorrow, as this way rests after several tries. Without name, document or any contact of then, write to support with the case number; two of our people look at your document and decide.',
  ],
  lost_unsure: [
    'We do not know whether your request reached us',
    'Look into your messages first. If there is no new link, press the button again: a second link then takes the place of the first.',
  ],
} // biome-ignore format: words side by side

const zh: LostWords = {
  lost: '获取新链接',
  lost_text:
    '适用于已注销的钱包。新链接只发送至注销前登记的手机号码和邮箱，不会发给其他任何人；此前的链接随即失效。注销仍在办理中的，不另发新链接：请在钱包内查看，或等待附有链接的通知（需要您答复、暂停后继续办理，或注销已完成时发送）。',
  lost_case: '编号',
  lost_case_hint: '见于与注销有关的每一条通知。',
  lost_name: '姓名',
  lost_name_hint: '与身份证件一致。',
  lost_document: '证件号码',
  lost_document_hint: '注销前核验过的证件，仅用于比对，不再另行保存。',
  lost_press: '发送新链接',
  lost_incomplete: ['信息不完整', '请填写编号、姓名和证件号码。'],
  lost_case_wrong: ['编号格式有误', '编号由 32 位数字及字母 a 至 f 组成，分为五段，请从与注销有关的通知中复制。'],
  lost_done: [
    '我们已核对您填写的信息',
    '如各项信息相符且钱包已注销，新链接刚刚已发出，请查看注销前登记的全部联系方式。为保护您的信息，即使没有发送，本页面也显示相同内容。如一小时内未收到，请核对所填信息后于次日再试：多次尝试后，该方式会暂停使用。如从未登记姓名和证件，或注销前的联系方式均已停用，请凭编号联系客服，由两名工作人员核对证件后决定。',
  ],
  lost_unsure: ['尚不清楚申请是否已送达', '请先查看通知。如没有新链接，请再次点击按钮：再次发送的链接将取代前一个。'],
} // biome-ignore format: words side by side

export const LOST_WORDS: Readonly<Record<Lang, LostWords>> = { en, 'zh-CN': zh }
