import type { TroubleGroup } from './shape.ts'

export const settled: TroubleGroup = {
  id: 'settled',
  icon: 'banknote',
  see: { en: 'It says something is left', 'zh-CN': '提示还有事项未结清' },
  detail: {
    en: 'Money, a debt, a subscription, a card, a role',
    'zh-CN': '余额、欠款、自动扣款、银行卡、管理员身份',
  },
  troubles: [
    {
      id: 'balance',
      see: { en: 'There is money left', 'zh-CN': '还有余额' },
      quotes: { en: '“Your balance must be zero”', 'zh-CN': '“账户余额不为零”“请先提现”' },
      kinds: ['balance'],
      elsewhere: {
        next: {
          en: 'Look into every pocket: each currency, savings, fund, shop credit. Withdraw to a bank account in your own name, and wait until it is there before you close.',
          'zh-CN': '逐一检查每个币种、储蓄、基金和充值余额，提现到本人银行账户，到账后再申请注销。',
        },
        channel: {
          en: 'The app. If a withdrawal is refused, support in writing.',
          'zh-CN': '在 App 内办理；提现被拒的，书面联系客服。',
        },
        words: {
          en: 'Please list every balance that stands in the way, by currency and product, and pay it out to my bank account.',
          'zh-CN': '请逐项列明阻碍注销的余额（币种、产品），并转至我本人的银行账户。',
        },
        expect: {
          count: 3,
          unit: 'working-days',
          en: 'A withdrawal to a bank is usually there within three working days.',
          'zh-CN': '提现通常在 3 个工作日内到账。',
        },
      },
      here: {
        operation: 'closure.plan',
        en: 'Nothing to do before: the plan pays every currency out to an account that you choose, and quotes the cost first.',
        'zh-CN': '无需提前操作：资金处理方案会把每个币种转到您选择的账户，并事先列明费用。',
      },
    },
    {
      id: 'small_rest',
      see: { en: 'Too little is left to withdraw it', 'zh-CN': '余额太小无法提现' },
      quotes: { en: '“Below the minimum amount”', 'zh-CN': '“低于最低提现金额”' },
      kinds: ['small_rest'],
      elsewhere: {
        next: {
          en: 'Three ways out: top up to the minimum and withdraw all of it; spend it or give it to somebody; or declare in writing that you give it up.',
          'zh-CN': '有三种办法：充值到最低金额后一并提现；消费掉或转给他人；或书面声明放弃。',
        },
        channel: {
          en: 'Support can clear a small rest (Wise says so of its own).',
          'zh-CN': '客服通常可以清零小额余额（Wise 明确说明可以）。',
        },
        words: {
          en: 'The rest cannot be withdrawn. Please pay it out, or clear it: I agree to give it up so that the account can be closed.',
          'zh-CN': '剩余金额无法提现。请代为转出或清零，我同意放弃该笔余额以便注销账户。',
        },
        expect: {
          count: 5,
          unit: 'working-days',
          en: 'By support, after you wrote: our estimate.',
          'zh-CN': '由客服处理，自提交之日起估计所需时间。',
        },
      },
      here: {
        operation: 'closure.plan',
        en: 'Choose in the plan to have it paid out, kept for you, donated or given up. A small rest never stands in the way.',
        'zh-CN': '在资金处理方案中选择转出、由我们留存、捐赠或放弃。小额余额不会妨碍注销。',
      },
      letter: 'closing',
    },
    {
      id: 'owed',
      see: { en: 'It says I owe something', 'zh-CN': '提示还有欠款' },
      quotes: {
        en: '“Outstanding balance”, “close your credit line first”',
        'zh-CN': '“有未还清的借款”“请先关闭信用功能”',
      },
      kinds: ['owed'],
      elsewhere: {
        next: {
          en: 'Repay, then close the credit line itself: with some providers paid is not closed. Ask for a letter that says it is settled, and keep it.',
          'zh-CN': '先还清欠款，再关闭信用额度：有些平台还清不等于关闭。请索取结清证明并保存。',
        },
        channel: {
          en: 'The lender, which is often another company than the wallet: its name stands in the loan agreement.',
          'zh-CN': '联系放款机构，它往往不是钱包公司，名称见借款合同。',
        },
        words: {
          en: 'Please tell me today’s amount to settle everything, close the credit line, and send me the settlement letter.',
          'zh-CN': '请告知今日结清全部欠款的金额，关闭信用额度，并出具结清证明。',
        },
        expect: {
          count: 10,
          unit: 'working-days',
          en: 'For the letter: our estimate. Closing a wallet does no harm to your credit; an unpaid debt does.',
          'zh-CN': '结清证明的估计时间。注销钱包本身不影响征信，欠款不还才会。',
        },
      },
      here: {
        operation: 'credit.quote_loan',
        en: 'Read what settles it today, repay, and get the signed settlement letter. Or let the plan repay it from the balance.',
        'zh-CN': '查询今日结清金额并还款，获取结清证明；也可由资金处理方案从余额中归还。',
      },
      letter: 'settlement-letter',
    },
    {
      id: 'subscription',
      see: { en: 'Auto-debits or subscriptions are active', 'zh-CN': '有自动扣款或订阅' },
      quotes: { en: '“Cancel automatic payments first”', 'zh-CN': '“请先解约自动扣款”' },
      kinds: ['subscription'],
      elsewhere: {
        next: {
          en: 'Open the list of automatic payments and end each one there. Then end the service at the merchant too, or pay it in another way: a debt for it can go on.',
          'zh-CN': '打开自动扣款列表逐项解约。还要在商户处取消服务或更换付款方式，否则可能继续产生费用。',
        },
        channel: {
          en: 'The wallet ends the debit; the merchant ends the contract. Both need to be told.',
          'zh-CN': '钱包负责解除扣款，商户负责终止服务，两边都要办理。',
        },
        words: {
          en: 'I take back the authority to debit my account, from today. Please confirm, and tell me if anything is still owed.',
          'zh-CN': '自今日起，我撤销扣款授权。请予确认，并告知是否仍有应付款项。',
        },
        expect: {
          count: 3,
          unit: 'working-days',
          en: 'Ask before the next debit is due: our estimate.',
          'zh-CN': '请在下一扣款日之前办理；估计时间。',
        },
      },
      here: {
        operation: 'mandates.cancel',
        en: 'The plan ends every one, says which debit fails next, and writes a letter to the merchant. To end one now, open it under auto-debits.',
        'zh-CN':
          '方案会解约全部扣款，说明下一笔将失败的扣款，并生成致商户的信函；需要立即解约的，在“自动扣款”中办理。',
      },
      letter: 'merchant',
    },
    {
      id: 'investment',
      see: { en: 'A fund, shares or crypto are held', 'zh-CN': '持有基金、股票或加密货币' },
      quotes: { en: '“Sell your investments first”', 'zh-CN': '“请先赎回”' },
      kinds: ['investment'],
      elsewhere: {
        next: {
          en: 'Sell or redeem all of it, on a trading day and before the cut-off; the money comes days later. Then withdraw it. Keep the statement for your taxes.',
          'zh-CN': '在交易日截止时间前全部卖出或赎回，资金数日后到账，再提现。请保存对账单以备报税。',
        },
        channel: { en: 'The part of the app for investments.', 'zh-CN': '在 App 的理财或投资页面办理。' },
        words: {
          en: 'I have sold everything. Please tell me the day on which the money can be withdrawn.',
          'zh-CN': '我已全部卖出，请告知资金可提取的日期。',
        },
        expect: {
          count: 2,
          unit: 'working-days',
          en: 'Revolut names 2 days for shares; funds usually pay on the next working days.',
          'zh-CN': 'Revolut 的股票为 2 日；基金通常在其后的工作日到账。',
        },
      },
      here: {
        operation: 'wealth.redeem',
        en: 'The plan redeems fund units and ends investments, and shows price and cost first.',
        'zh-CN': '方案会自动赎回基金、提前结束理财，并事先列明价格和费用。',
      },
    },
    {
      id: 'linked',
      see: { en: 'Cards or other accounts are linked', 'zh-CN': '还绑定着银行卡或其他账号' },
      quotes: { en: '“Unlink your cards”, “linked account”', 'zh-CN': '“请先解绑银行卡”“存在关联账号”' },
      kinds: ['linked'],
      elsewhere: {
        next: {
          en: 'Withdraw first, then unlink each card. Where you sign in elsewhere with this account, set a password there before.',
          'zh-CN': '先提现，再逐张解绑银行卡。用该账号登录其他平台的，先在那边设置密码。',
        },
        channel: {
          en: 'The wallet’s card page; and ask your bank whether the link is gone on its side.',
          'zh-CN': '在钱包的银行卡页面办理，并向银行确认绑定关系是否已解除。',
        },
        words: {
          en: 'Please remove every link between my bank account and this wallet, and confirm it.',
          'zh-CN': '请解除我的银行账户与该钱包的全部绑定关系，并予确认。',
        },
        expect: { count: 1, unit: 'days', en: 'At once, as a rule.', 'zh-CN': '通常立即生效。' },
      },
      here: {
        operation: 'closure.plan',
        en: 'Nothing to do: links to banks end with the wallet, after the payout.',
        'zh-CN': '无需操作：款项转出后，绑定关系随钱包注销而解除。',
      },
    },
    {
      id: 'role',
      see: { en: 'I am an owner, administrator or guardian', 'zh-CN': '我是管理员、所有者或监护人' },
      quotes: {
        en: '“Transfer ownership first”, “remove the account of your child”',
        'zh-CN': '“请先转让管理员”“请先解除亲子账户”',
      },
      kinds: ['role'],
      elsewhere: {
        next: {
          en: 'Hand the role to another person, or close what hangs on it first: shop, mini program, a child’s account. The other person has to accept.',
          'zh-CN': '先把身份转让给他人，或先注销其下的店铺、小程序、子账户。受让人须确认接受。',
        },
        channel: {
          en: 'The merchant or developer console; merchants often need support.',
          'zh-CN': '在商户或开发者后台办理，商户身份往往须联系客服。',
        },
        words: {
          en: 'Which role of mine stands in the way, and how do I hand it over?',
          'zh-CN': '请告知是哪个身份妨碍注销，以及如何转让。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'Depends on when the other person accepts.',
          'zh-CN': '取决于受让人何时确认。',
        },
      },
      here: {
        operation: 'wallets.hand_over_role',
        en: 'Hand the role over under “roles”; the preview names whom it concerns.',
        'zh-CN': '在“身份与共有人”中转让，注销预览会列明涉及的人。',
      },
    },
    {
      id: 'extras',
      see: { en: 'Coupons, points, gift cards or insurance', 'zh-CN': '优惠券、积分、礼品卡或保险' },
      quotes: { en: '“You will lose your benefits”', 'zh-CN': '“权益将失效”“存在生效中的保险”' },
      kinds: ['extras'],
      elsewhere: {
        next: {
          en: 'Use or refund what is worth money. An insurance has to be ended with the insurer, or runs on.',
          'zh-CN': '有价值的先使用或退款。保险须向保险公司退保，否则继续有效。',
        },
        channel: { en: 'Whoever issued it.', 'zh-CN': '联系发放方。' },
        words: {
          en: 'Please refund what was paid for and not used, before the account is closed.',
          'zh-CN': '账户注销前，请退还已付费而未使用的部分。',
        },
        expect: {
          en: 'The terms of each decide.',
          'zh-CN': '以各自条款为准。',
        },
      },
      here: {
        operation: 'benefits.list',
        en: 'They never stand in the way: the preview lists what is lost, and you may use it before.',
        'zh-CN': '不会妨碍注销：预览会列明将失去的权益，您可提前使用。',
      },
    },
  ],
}
