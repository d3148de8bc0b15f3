import type { TroubleGroup } from './shape.ts'

export const waiting: TroubleGroup = {
  id: 'waiting',
  icon: 'hourglass',
  see: { en: 'It’s been “processing” for a long time', 'zh-CN': '一直在处理中' },
  detail: {
    en: 'A payment, a refund, a review, a payout that came back',
    'zh-CN': '交易、退款、审核、退回的款项',
  },
  troubles: [
    {
      id: 'pending',
      see: { en: 'A payment or refund is pending', 'zh-CN': '有处理中的交易或退款' },
      quotes: { en: '“Pending transactions”', 'zh-CN': '“存在未完成的交易”' },
      kinds: ['pending'],
      elsewhere: {
        next: {
          en: 'Find the pending item in the list. A card payment that a shop never collected lapses by itself. Ask the shop to collect it or release it, and don’t pay with the account meanwhile.',
          'zh-CN':
            '在明细中找到处理中的项目。商户未请款的预授权到期自动释放，也可请商户请款或撤销。期间不要再用该账户付款。',
        },
        channel: {
          en: 'The merchant first, then the wallet’s support.',
          'zh-CN': '先联系商户，再联系钱包客服。',
        },
        words: {
          en: 'Which payment is pending, since when, and on what day does it end at the latest?',
          'zh-CN': '请告知是哪一笔交易处理中、自何时起、最迟何时结束。',
        },
        expect: {
          count: 7,
          unit: 'days',
          en: 'Wise names up to 7 days for card payments.',
          'zh-CN': 'Wise 说明银行卡付款最长 7 日。',
        },
      },
      here: {
        operation: 'money.list_in_flight',
        en: 'The list shows each with its date. You can confirm now and let it close when ready.',
        'zh-CN': '在途列表列明每笔的日期。您可现在确认，待其结束后自动注销。',
      },
    },
    {
      id: 'dispute',
      see: { en: 'A dispute or complaint is open', 'zh-CN': '有未结的争议或投诉' },
      quotes: { en: '“Open dispute”, “chargeback”', 'zh-CN': '“存在未处理的纠纷”“退单处理中”' },
      kinds: ['dispute'],
      elsewhere: {
        next: {
          en: 'Decide whether you still want it: a dispute that you give up ends at once, and cannot be opened again. Otherwise send your evidence in one go and note the day of the decision.',
          'zh-CN':
            '先决定是否继续：撤回后立即结束，但不能再次发起。继续的请一次提交全部证据，并记下裁定日期。',
        },
        channel: {
          en: 'The dispute page, not general support.',
          'zh-CN': '在争议处理页面办理，而非普通客服。',
        },
        words: {
          en: 'By which day is the dispute decided? Please close my account on the day after, as I asked on …',
          'zh-CN': '请告知争议最迟裁定日期，并在其后按我的申请注销账户。',
        },
        expect: {
          en: 'The rules of the card network or the shop decide; ask for the day.',
          'zh-CN': '以卡组织或平台规则为准，请询问具体日期。',
        },
      },
      here: {
        operation: 'commerce.list_disputes',
        en: 'It does not stop the closing: it goes on, and its outcome reaches you by the receipt link.',
        'zh-CN': '不妨碍注销：争议继续处理，结果可通过回执链接查看。',
      },
    },
    {
      id: 'review',
      see: { en: 'The request is being reviewed, and nothing happens', 'zh-CN': '申请一直在审核' },
      quotes: { en: '“Under review”', 'zh-CN': '“审核中”“人工审核”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Note the day of your request and its number. Do not ask anew: a second request may start the time again. After the time that was promised, complain.',
          'zh-CN': '记下申请日期和编号。不要重复提交，以免重新计时。超过承诺期限的，提出投诉。',
        },
        channel: { en: 'Support with the number, in writing.', 'zh-CN': '凭编号书面联系客服。' },
        words: {
          en: 'I asked for the closing on … (number …). Who works on it, what is missing, and on what day is it done?',
          'zh-CN': '我于…提交注销申请（编号…）。请告知由谁处理、还缺什么、何时办结。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: '15 working days is the measure in China for handling by people.',
          'zh-CN': '国内人工办理通常以 15 个工作日为限。',
        },
      },
      here: {
        operation: 'closure.timeline',
        en: 'The timeline names who has it and until when; past that day it says so before you ask.',
        'zh-CN': '进度页列明由谁处理、最迟何时；超期会主动说明。',
      },
      letter: 'complaint',
    },
    {
      id: 'payout_failed',
      see: { en: 'Closed, but the money came back or never arrived', 'zh-CN': '已注销但款项退回或未到账' },
      quotes: { en: '“Returned by the bank”', 'zh-CN': '“银行退回”“打款异常”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'The money is still yours. Ask your bank whether it refused it (a name, a closed account), then give the provider another account in your name.',
          'zh-CN':
            '这笔钱仍归您所有。先向银行确认是否退回及原因（户名不符、账户已销），再向支付机构提供另一个本人账户。',
        },
        channel: {
          en: 'Support, in writing, as you can no longer sign in.',
          'zh-CN': '因已无法登录，请书面联系客服。',
        },
        words: {
          en: 'The payout of my closed account was returned on …. Please pay it to this account in my name, and tell me how you check who I am.',
          'zh-CN': '我已注销账户的余额于…被银行退回。请转至我本人的另一账户，并告知身份核验方式。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'A payment by hand, with a check of who you are: our estimate.',
          'zh-CN': '须人工核验并付款，估计时间。',
        },
      },
      here: {
        operation: 'claims.collect',
        en: 'It is kept for you, free of charge. Open the receipt link and name another account.',
        'zh-CN': '款项由我们为您留存，不收费用。请打开回执链接，填写另一个账户。',
      },
      letter: 'closing',
    },
  ],
}
