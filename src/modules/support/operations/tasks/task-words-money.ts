/** What tasks about wallets, money on its way and money kept ask for. */
import type { ListedKind } from '../../task-kinds.ts'
import { findOwner, get, post, put, readCase, type Told } from './task-acts.ts'

type Mine = Exclude<ListedKind, `closure.${string}` | `reconciliation.${string}`>

/** Of a dispute whose merchant has let its date pass. */
export const UNANSWERED = {
  en: 'The merchant has not answered by its date, and the payer was told: it is decided by what is there.',
  'zh-CN': '商户未在规定时间内答复，已告知付款人：将根据已有内容裁定。',
} as const

export const MONEY: Readonly<Record<Mine, Told>> = {
  'claim.came_back': {
    en: 'Money that was on its way to a former holder came back from the bank, and is kept for them again; they were told. Find out why, and which account of their own it can go to. It ends by itself when the kept money has been paid; until then it stays safeguarded.',
    'zh-CN':
      '付给原用户的款项被银行退回，已重新留存待领，原用户已收到通知。请查明原因，并确认可收款的本人账户。留存款项付清后本任务自动结束；在此之前款项持续妥善留存。',
    acts: (about) => [...readCase(about), ...findOwner(about)],
  },
  'claim.account_refused': {
    en: 'A former holder named an account for the money we keep, and it cannot be paid to: the bank does not confirm the name, does not know the account, or we hold no name any more. Read the claims: they say which. Ask for another account; where no name is known any more, take it down with its evidence, which a second person decides. It ends by itself when an account is confirmed; the former holder was told by when we have looked at it.',
    'zh-CN':
      '原用户为留存款项提供的账户无法收款：银行未确认户名、账户不存在，或我方已无其姓名信息。留存款项页列有具体原因。请其另行提供账户；已无姓名信息的，请登记其身份并附证明，由第二人复核。账户核实后本任务自动结束；办理日期已告知原用户。',
    acts: (about) => [
      ...findOwner(about),
      ...(about.closure
        ? [
            post('propose_identity', `/v1/operator/closures/${about.closure}/identity`),
            post('decide_identity', `/v1/operator/closures/${about.closure}/identity/decision`),
          ]
        : []),
    ],
  },
  'claim.report': {
    en: 'Money kept for a former holder has not been collected within the term of the rules. Report it as the law of the wallet wants it (the list of unclaimed money has the amounts), and record when and to whom. It stays safeguarded and theirs, and this ends by itself when they collect it.',
    'zh-CN':
      '为原用户留存的款项在规则所定期限内未被领取。请按适用法律上报（无人领取款项列表中有金额），并记录上报时间和对象。款项仍妥善留存、归其所有；用户领取后本任务自动结束。',
    acts: (about) => [get('list_unclaimed', '/v1/operator/unclaimed'), ...findOwner(about)],
  },
  'wallet.frozen_by_link': {
    en: 'The holder has said "this was not me": somebody else may have been in. Reach them by a contact listed here (all from before the freeze; others may be the thief’s), find out whether they are well, and lead them through the recovery at the sign-in: such a contact, the code that is sent to it, and a second way from before. What came in during the 7 days before was ended: the task itself lists it, and the holder adds again what was theirs. Who has no second way left (lost phone, no code) gets one by two people: propose a recovery with what you saw, another person decides, and 72 hours later a code to that contact and a new password are enough. The recovery ends the freeze and this task. Until then nobody gets in, and the money lies safe.',
    'zh-CN':
      '用户使用了“非本人操作”链接，账户可能曾被他人登录。请通过此处列出的联系方式（均为冻结之前登记，其他联系方式可能属于他人）联系用户，了解情况，并引导其在登录处找回钱包：填写其中一个联系方式，输入收到的验证码，再以冻结之前的另一种方式完成验证。冻结前 7 日内新增的事项已终止或恢复原状，清单见本任务详情，确属用户本人办理的可重新办理。用户已无第二种验证方式（如手机丢失且无恢复码）的，请提交所见材料提出找回申请，由另一人复核；同意 72 小时后，可凭该联系方式的验证码和新密码找回。找回后冻结和本任务自动结束。在此之前任何人都无法登录，资金安全留存。',
    acts: ({ ref }) => [
      post('search', '/v1/operator/searches'),
      post('ask_for_recovery_code', '/v1/recoveries'),
      post('propose_recovery', `/v1/operator/wallets/${ref}/recovery`),
      post('decide_recovery', `/v1/operator/wallets/${ref}/recovery/decision`),
      put('keep_restricted', `/v1/operator/wallets/${ref}/restriction`),
    ],
  },
  'wallet.recovery_objected': {
    en: 'A contact from before the freeze says that it is not the holder who asks for the wallet. What was proposed or allowed until then has ended. Find out by the contacts listed here who asked, and whether papers were forged; propose a recovery anew only when you know that it is the holder. Record what you found. Until then the wallet stays frozen, and the money lies safe.',
    'zh-CN':
      '冻结之前登记的联系方式表示，申请找回钱包的并非用户本人。此前的申请和同意均已失效。请通过此处列出的联系方式查明申请人身份及材料真伪，并记录结果；确认为用户本人后，方可重新提出找回申请。在此之前钱包继续冻结，资金安全留存。',
    acts: ({ ref }) => [
      post('search', '/v1/operator/searches'),
      post('propose_recovery', `/v1/operator/wallets/${ref}/recovery`),
      put('keep_restricted', `/v1/operator/wallets/${ref}/restriction`),
    ],
  },
  'wallet.disowned_after_closing': {
    en: 'The link "this was not me" was used after the wallet had closed. Its receipt links have ended. Reach the former holder by a contact from before the closing, read the case, and find out where the money went; a new receipt link needs two people or name and document. Until somebody has reached them, they cannot see their papers or collect what is kept.',
    'zh-CN':
      '钱包注销后，“非本人操作”链接被使用，相关回执链接已失效。请通过注销之前登记的联系方式联系原用户，查看该注销并查明资金去向；新的回执链接须两人办理，或核验姓名和证件后发送。联系到原用户之前，其无法查看凭证或领取留存款项。',
    acts: (about) => [...readCase(about), ...findOwner(about)],
  },
  'wallet.order_ending': {
    en: 'An order of an authority ends on the due date. Ask the authority whether it goes on. Renew it with the new date, or end it, in the list of orders (compliance alone sees it). If nobody does, a freeze lapses on that day and its money is free; a hold on records stays until somebody ends it.',
    'zh-CN':
      '一份有权机关的文书将于到期日届满。请向该机关确认是否续期，并在文书列表（仅合规人员可见）中登记新的期限或予以解除。如无人处理，冻结将于当日自动解除、款项可用；资料留存要求则持续有效，直至有人解除。',
    acts: () => [get('list_orders', '/v1/operator/authority-orders')],
  },
  'wallets.consent': {
    en: 'A shared wallet is to close, and its other holder, whose own wallet is closed, was asked by letter to agree. Take their word, on paper or by telephone at a contact that was known, and propose it; a second person decides. If they say no, record that: the wallet then stays. It ends by itself when they have agreed; until then the shared wallet cannot close.',
    'zh-CN':
      '一个共有钱包申请注销，另一持有人本人的钱包已注销，已去信征求其同意。请以书面或通过已登记的联系方式电话取得其答复后提出，由第二人复核；对方不同意的，请如实记录，共有钱包继续保留。对方同意后本任务自动结束；在此之前共有钱包无法注销。',
    acts: ({ ref }) => [
      post('propose_consent', `/v1/operator/roles/${ref}/consent`),
      post('decide_consent', `/v1/operator/roles/${ref}/consent/decision`),
    ],
  },
  'dispute.decide': {
    en: 'A payer contests a purchase. Read what both sides have brought forward and decide by the due date, which both were told: won, what was set aside goes to the payer, and over what was not set aside a second person decides as well; lost, what was set aside goes back to the merchant. A refund in full ends it by itself. Nothing else ends it.',
    'zh-CN':
      '付款人对一笔消费提出争议。请查看双方提交的说明，并在到期前裁定，该日期已告知双方：支持付款人的，预留款项退给付款人，未预留的部分须由第二人复核；支持商户的，预留款项退回商户。商户全额退款后本任务自动结束；否则只能通过裁定结束。',
    acts: ({ ref }) => [
      get('read_dispute', `/v1/operator/disputes/${ref}`),
      post('decide_dispute', `/v1/operator/disputes/${ref}/decision`),
    ],
  },
  'refund.broken': {
    en: 'A merchant announced a refund and could not pay it on its day; the customer was told that they may contest the purchase. Reach the merchant and find out when it pays. It ends by itself when as much has been refunded, or the customer has won a dispute; until then the customer waits for their money.',
    'zh-CN':
      '商户承诺的退款在约定日未能支付，已告知客户可对该交易提出争议。请联系商户，确认何时支付。商户退还相应款项，或客户在争议中胜诉后，本任务自动结束；在此之前客户一直在等待退款。',
    acts: ({ wallet, merchant }) => [
      ...(merchant
        ? [
            get('list_sales', `/v1/wallets/${merchant}/sales`),
            get('list_debts', `/v1/wallets/${merchant}/debts`),
          ]
        : []),
      ...(wallet ? [get('list_disputes', `/v1/wallets/${wallet}/disputes`)] : []),
    ],
  },
  'payment.contradiction': {
    en: 'The bank has said both that this payment was made and that it was not. The first word counts in our books, and nothing moved by the second. Ask the bank in writing which is true and record the answer. If it is the second, the daily match with the bank’s file shows the difference; two people explain or resolve it there. Until then the books may be wrong by this amount.',
    'zh-CN':
      '银行对同一笔付款先后给出了相反的答复。账上以第一次答复为准，第二次答复未引起任何资金变动。请向银行书面确认哪一次属实，并记录答复。如第二次属实，每日与银行文件的核对会显示差异，由两人在该处说明或处理。在此之前账面可能存在该笔金额的差错。',
    acts: ({ wallet }) => [
      get('list_reconciliations', '/v1/operator/reconciliations'),
      ...(wallet ? [post('report_chargeback', `/v1/operator/wallets/${wallet}/chargebacks`)] : []),
    ],
  },
  'participant.unreachable': {
    en: 'A part of this program (its name stands at the end of the kind) does not answer, and closings that need it wait. Look into its log and its database, and tell people by an incident where it lasts. It ends by itself when the part answers again; until then no closing that needs it goes on.',
    'zh-CN':
      '系统的一个组成部分（名称见任务类型末尾）没有响应，依赖它的注销正在等待。请检查其日志和数据库；持续时间较长的，请发布故障公告。恢复响应后本任务自动结束；在此之前依赖它的注销无法继续。',
    acts: () => [
      get('list_outages', '/v1/operator/outages'),
      post('open_incident', '/v1/operator/incidents'),
      get('list_closures', '/v1/operator/closures'),
    ],
  },
}
