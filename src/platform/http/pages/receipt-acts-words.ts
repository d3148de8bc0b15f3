/** What `/receipt` says where its reader can act: money that is kept, letters, a changed amount. `{name}` is filled in. */
import type { Static } from 'typebox'
import type { Lang } from '../../../kernel/errors.ts'
import type { AccountBody, ClaimsShape } from '../../../modules/claims/operations/shapes.ts'
import { REPAY_WORDS } from './repay-words.ts'

type Told = readonly [title: string, text: string]
type Claim = Static<typeof ClaimsShape>['claims'][number]
type Paid = Static<typeof ClaimsShape>['paid'][number]

export type ActsWords = {
  readonly unsure: Told
  readonly busy: string
  readonly claims: string
  readonly claims_text: string
  readonly claims_none: string
  readonly claims_gone: string
  readonly claims_unknown: string
  readonly claim_reason: Readonly<Record<Claim['reason'], string>>
  readonly claim_state: Readonly<Record<Claim['state'], string>>
  readonly claim_refused: Readonly<Record<NonNullable<Claim['refused']>, string>>
  readonly claim_review: string
  readonly claim_account: string
  readonly claim_paid: Readonly<Record<Paid['state'], string>>
  readonly claim_form: string
  readonly claim_form_text: string
  readonly name: string
  readonly name_hint: string
  readonly document: string
  readonly document_hint: string
  readonly scheme: string
  readonly schemes: Readonly<Record<Static<typeof AccountBody>['scheme'], string>>
  readonly number: string
  readonly number_hint: string
  readonly bank: string
  readonly claim_press: string
  readonly claim_incomplete: Told
  readonly claim_done: Told
  readonly letters: string
  readonly letters_text: string
  readonly letters_none: string
  readonly letters_unknown: string
  readonly letter_told: string
  readonly letter_untold: string
  readonly letter_fails: string
  readonly letter_open: string
  readonly letter_copy: string
  readonly letter_copied: string
  readonly letter_uncopied: string
  readonly appeal: string
  readonly appeal_text: string
  readonly appeal_press: string
  readonly stop_text: string
  readonly stop_press: string
  readonly stop_done: Told
  readonly appeal_done: Told
  readonly appeal_open: string
  readonly appeal_late: string
  readonly appeal_answered: string
  readonly appeal_answer_gone: string
  readonly asked: string
  readonly asked_text: string
  readonly asked_quoted: string
  readonly asked_now: string
  readonly asked_lost: string
  readonly asked_why: string
  readonly asked_until: string
  readonly asked_press: string
  readonly asked_done: Told
}

const en: ActsWords = {
  unsure: [
    'We do not know yet whether it was taken',
    'The answer did not reach your browser. Press the button again: the same request is never taken twice, and the next answer tells the truth.',
  ],
  busy: 'Sending …',
  claims: 'Money kept for you',
  claims_text:
    'Kept safe for you, free of charge, for as long as it takes. You can have it paid to a bank account in your own name.',
  claims_gone: 'Nothing is kept for you any more. This is what became of it.',
  claims_none: 'Nothing is kept for you. There is nothing to do here.',
  claims_unknown: 'What is kept for you could not be read right now. Ask again in a moment.',
  claim_reason: {
    chosen: 'You chose to have it kept.', refused: 'The bank refused a payment of it.',
    bounced: 'A payment of it came back from the bank.', late: 'It arrived after the closing.',
  },
  claim_state: {
    kept: 'Kept. Nobody has asked for it yet, or what was asked for is over.',
    checking: 'Asked for: the bank is telling us whose the account is. Then it is paid; ask again here in a few minutes.',
    in_review: 'Asked for: a person of ours has to decide.',
    refused: 'Not paid to the account that was named. You can name another one below.',
  },
  claim_refused: {
    name_mismatch: 'The bank says that the account is in another name.',
    account_refused: 'The bank does not know this account, or does not take payments to it.',
    identity_gone: 'The record of your name has been erased by now, so the account cannot be checked by itself. Have your document at hand when support calls.',
  },
  claim_account: 'Account: {account}',
  claim_review: 'One of our staff looks at it by {date}.',
  claim_paid: { paying: 'On its way to your bank', paid: 'Paid to your bank', used: 'Used to repay what you owed' },
  claim_form: 'Have it paid out',
  claim_form_text: 'Everything that is kept goes to this account. We compare who you are with what you showed us before the closing.',
  name: 'Your name', name_hint: 'As in your identity document.',
  document: 'Number of your identity document', document_hint: 'The document you showed before the closing. It is compared and not kept again.',
  scheme: REPAY_WORDS.en.scheme, schemes: REPAY_WORDS.en.schemes,
  number: 'Account number', number_hint: 'An account in your own name; the bank checks the name.',
  bank: 'Name of the bank (optional)',
  claim_press: 'Pay it to this account',
  claim_incomplete: ['Something is missing', 'Please type your name, the number of your document and the account number.'],
  claim_done: ['Your bank is asked', 'As soon as it has confirmed that the account is yours, the money is paid. You need do nothing more; ask again here to see how it stands.'],
  letters: 'Letters to those who debited your wallet',
  letters_text: 'Their permission ended with the wallet, your contract with them may not have. Send them the letter, so that nobody chases you for a payment that failed.',
  letters_none: 'Nobody had a permission to debit this wallet. There is no letter to send.',
  letters_unknown: 'The letters could not be read right now. Ask again in a moment.',
  letter_told: 'Their permission has been ended, and they have been told.',
  letter_untold: 'They have not been told by us yet.',
  letter_fails: 'The debit of {amount} on {date} will fail.',
  letter_open: 'Open to print', letter_copy: 'Copy the letter', letter_copied: 'Copied.',
  letter_uncopied: 'The browser does not let us copy. Open the letter and copy it there.',
  appeal: 'Appeal or complain',
  appeal_text: 'If you do not agree with something about this closing, or if it takes too long: a person of ours looks at it. It costs nothing and needs no reason. It does not hold a closing that is under way: that goes on by its dates.',
  appeal_press: 'Have a person look at it',
  stop_text: 'If you did not ask for the closing, stop it: no money leaves until one of our staff has settled it with you, by a contact we knew before. It works once.',
  stop_press: 'This was not me: stop the closing',
  stop_done: ['The closing is stopped', 'What has not left is held until {date} at most. One of our staff contacts you by a contact we knew before.'],
  appeal_done: ['A person looks at it', 'You have an answer by {date}, at the contacts we know.'],
  appeal_open: 'A person is looking at it: you have an answer by {date}, at the contacts we know.',
  appeal_answered: 'Our answer of {date}: {answer}',
  appeal_answer_gone: 'We answered on {date}, at the contacts we knew.',
  appeal_late: 'We have missed the date of our answer and are sorry. The new one is {date}; it stands on the list of our staff as overdue.',
  asked: 'Your word is needed',
  asked_text: 'Less is left to pay out than was agreed; why stands below. Agree, and it is paid out as planned. If you do not, the money is kept safe for you after that time, free of charge; you can have it paid out here once the wallet is closed.',
  asked_quoted: 'Agreed', asked_now: 'There now', asked_lost: 'Missing', asked_why: 'Why', asked_until: 'Answer by',
  asked_press: 'Agree to {amount}',
  asked_done: ['You agreed', 'The money is paid out as planned. You need do nothing more.'],
} // biome-ignore format: words side by side

const zh: ActsWords = {
  unsure: [
    '尚不清楚是否已受理',
    '您的浏览器没有收到答复。请再次点击按钮：同一请求不会重复受理，下一次答复会给出真实结果。',
  ],
  busy: '正在提交……',
  claims: '为您留存的款项',
  claims_text: '款项为您妥善留存，不收费用，亦无领取期限。您可以申请转入本人名下的银行账户。',
  claims_gone: '已无为您留存的款项，去向如下。',
  claims_none: '没有为您留存的款项，无需办理。',
  claims_unknown: '暂时无法查询为您留存的款项，请稍后重新查询。',
  claim_reason: {
    chosen: '您选择了留存待领。', refused: '银行未受理该笔付款。', bounced: '付款被银行退回。', late: '款项在注销后到账。',
  },
  claim_state: {
    kept: '已留存，尚未申请领取，或上一次申请已结束。',
    checking: '已申请领取：银行正在核对户名，核对后即付款，请几分钟后在此重新查询。',
    in_review: '已申请领取：需由我们的工作人员处理。',
    refused: '未能付至所填账户，您可在下方改填其他账户。',
  },
  claim_refused: {
    name_mismatch: '银行答复账户户名与您本人不符。',
    account_refused: '银行查无此账户，或该账户不接受付款。',
    identity_gone: '您的姓名记录已按规定删除，无法自动核对账户。客服联系您时请备好证件。',
  },
  claim_account: '收款账户：{account}',
  claim_review: '工作人员最迟于 {date} 处理。',
  claim_paid: { paying: '正在转入您的银行账户', paid: '已转入您的银行账户', used: '已用于归还您的欠款' },
  claim_form: '申请领取',
  claim_form_text: '全部留存款项将转入该账户。我们会将您填写的身份信息与注销前核验的记录比对。',
  name: '姓名', name_hint: '与身份证件一致。',
  document: '证件号码', document_hint: '注销前核验过的证件，仅用于比对，不再另行保存。',
  scheme: REPAY_WORDS['zh-CN'].scheme, schemes: REPAY_WORDS['zh-CN'].schemes,
  number: '账号', number_hint: '须为本人名下账户，银行会核对户名。',
  bank: '银行名称（选填）',
  claim_press: '转入该账户',
  claim_incomplete: ['信息不完整', '请填写姓名、证件号码和账号。'],
  claim_done: ['正在向银行核对', '银行确认账户为您本人所有后即付款，您无需其他操作，可在此重新查询进度。'],
  letters: '致扣款方的函件',
  letters_text: '对方的代扣授权已随钱包终止，但您与对方的合同可能仍然有效。请将函件发给对方，以免因扣款失败被催缴。',
  letters_none: '没有任何一方获得过该钱包的代扣授权，无需发函。',
  letters_unknown: '暂时无法查询函件，请稍后重新查询。',
  letter_told: '代扣授权已终止，我们已通知对方。',
  letter_untold: '我们尚未通知对方。',
  letter_fails: '原定 {date} 的 {amount} 扣款将失败。',
  letter_open: '打开并打印', letter_copy: '复制函件', letter_copied: '已复制。',
  letter_uncopied: '浏览器不允许复制，请打开函件后自行复制。',
  appeal: '申诉或投诉',
  appeal_text: '如您对本次注销有异议，或认为办理过慢，可请我们的工作人员核查，免费且无需说明理由。办理中的注销不会因此暂停，仍按原定日期进行。',
  appeal_press: '请工作人员核查',
  stop_text: '如注销并非您本人申请，请立即暂停：我们的工作人员通过此前登记的联系方式与您核实并处理之前，资金不会转出。每次注销仅可暂停一次。',
  stop_press: '不是我本人申请：暂停注销',
  stop_done: ['注销已暂停', '尚未转出的资金最迟暂停至 {date}。我们的工作人员会通过此前登记的联系方式与您联系。'],
  appeal_done: ['工作人员将进行核查', '最迟于 {date} 通过您登记的联系方式答复。'],
  appeal_open: '工作人员正在核查，最迟于 {date} 通过您登记的联系方式答复。',
  appeal_answered: '我们于 {date} 答复：{answer}',
  appeal_answer_gone: '我们已于 {date} 通过您登记的联系方式答复。',
  appeal_late: '我们未能按期答复，非常抱歉。新的答复日期为 {date}，已列入工作人员逾期待办事项。',
  asked: '需要您确认',
  asked_text: '可转出金额少于约定金额，原因见下。您确认后将按方案转出；如到期未确认，款项将为您妥善留存，不收费用，钱包注销后可在本页面领取。',
  asked_quoted: '约定金额', asked_now: '现有金额', asked_lost: '差额', asked_why: '原因', asked_until: '请于此前答复',
  asked_press: '同意按 {amount} 转出',
  asked_done: ['您已确认', '款项将按方案转出，您无需其他操作。'],
} // biome-ignore format: words side by side

export const ACTS_WORDS: Readonly<Record<Lang, ActsWords>> = { en, 'zh-CN': zh }
