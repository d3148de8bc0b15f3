import type { Letter } from './shape.ts'

const OURS = {
  en: 'No law that we know sets a day for this in your place; we propose this one.',
  'zh-CN': '我们未找到当地法律规定的期限，此日期为建议。',
}

export const requests: readonly Letter[] = [
  {
    id: 'closing',
    title: { en: 'Request to close', 'zh-CN': '注销申请' },
    about: {
      en: 'When the app has no way, gives no reason, or you want it in writing.',
      'zh-CN': 'App 内无法办理、对方不说明原因，或需要留下书面记录时使用。',
    },
    fields: ['provider', 'name', 'account', 'bank', 'contact'],
    right: 'closing',
    clock: { ...OURS, count: 15, unit: 'working-days' },
    subject: { en: 'Please close my account', 'zh-CN': '申请注销账户' },
    body: {
      en: `To {provider}

I ask you to close my account with everything that belongs to it.

Name: {name}
Account: {account}

{law}

Please
– name every obstacle at once, and what I have to do for each;
– pay what is left, in every currency, to my own account: {bank}
– end all automatic payments, and unlink my cards and bank accounts;
– confirm in writing the day of the closing, which data you keep, under which law and until when.

Please answer by {due}. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider}：

本人申请注销在贵方开立的账户及其下全部服务。

姓名：{name}
账户：{account}

{law}

请贵方：
– 一次性告知全部未满足的条件及各自的处理办法；
– 将各币种余额转至本人名下账户：{bank}
– 解除全部自动扣款，解绑银行卡和银行账户；
– 书面确认注销日期、继续保存的资料、法律依据及保存期限。

请于{due}前答复，联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'complaint',
  },
  {
    id: 'access',
    title: { en: 'Request for my data', 'zh-CN': '查阅、复制个人信息申请' },
    about: {
      en: 'Before you close: afterwards the history is often out of reach.',
      'zh-CN': '请在注销前提出：注销后往往无法再查看记录。',
    },
    fields: ['provider', 'name', 'account', 'contact'],
    right: 'access',
    clock: { ...OURS, count: 1, unit: 'months' },
    subject: { en: 'Please give me my data', 'zh-CN': '申请查阅、复制个人信息' },
    body: {
      en: `To {provider}

{law}

Name: {name}
Account: {account}

Please send me
– a copy of my data in a form that a machine can read, with all payments;
– where the data are from, to whom they were given, and what for;
– for each kind of data how long it is kept, and under which law.

Check who I am with what you have: do not ask for more than you asked when I signed up.

Please answer by {due}. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider}：

{law}

姓名：{name}
账户：{account}

请提供：
– 本人个人信息的副本（机器可读格式），包括全部交易记录；
– 信息来源、接收方及处理目的；
– 各类信息的保存期限及法律依据。

请以已有信息核验本人身份，不要求提供超出注册时所需的材料。

请于{due}前答复，联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'complaint',
  },
  {
    id: 'erasure',
    title: { en: 'Request to erase my data', 'zh-CN': '删除个人信息申请' },
    about: {
      en: 'With the closing or after it. A part is kept by law; the answer has to say which.',
      'zh-CN': '可与注销同时或在注销后提出。部分资料依法须保存，对方应说明是哪些。',
    },
    fields: ['provider', 'name', 'account', 'contact'],
    right: 'erasure',
    clock: { ...OURS, count: 1, unit: 'months' },
    subject: { en: 'Please erase my data', 'zh-CN': '申请删除个人信息' },
    body: {
      en: `To {provider}

{law}

Name: {name}
Account: {account}

Please
– erase what no law makes you keep, and tell those to whom you gave it;
– name what you keep: the data, the law, the day on which they are deleted; until then store them and use them for nothing else;
– stop advertising and profiling at once;
– confirm when it is done.

Please answer by {due}. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider}：

{law}

姓名：{name}
账户：{account}

请贵方：
– 删除无法定保存义务的个人信息，并通知信息接收方；
– 列明依法继续保存的信息、法律依据及删除日期，在此之前仅作存储，不作他用；
– 立即停止营销和自动化推荐；
– 完成后予以确认。

请于{due}前答复，联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'complaint',
  },
  {
    id: 'settlement-letter',
    title: { en: 'Request for a settlement letter', 'zh-CN': '结清证明申请' },
    about: {
      en: 'When a loan or credit line is repaid. Keep the letter: it is what shows that nothing is owed.',
      'zh-CN': '还清借款或信用额度后使用。请妥善保存结清证明，它是不再欠款的凭据。',
    },
    fields: ['provider', 'name', 'account', 'contract', 'contact'],
    clock: { ...OURS, count: 10, unit: 'working-days' },
    subject: { en: 'Please confirm that my debt is settled', 'zh-CN': '申请出具结清证明' },
    body: {
      en: `To {provider}

Name: {name}
Account: {account}
Contract: {contract}

Please send me a signed letter that says
– which contract was settled, on what day, with what amount;
– that nothing more is owed: no interest, fee or fine;
– that the credit line is closed, and the day on which this is reported to the credit bureau.

If something is still owed, name the amount that settles it and until when it stands.

Please answer by {due}. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider}：

姓名：{name}
账户：{account}
合同编号：{contract}

请出具加盖印章的结清证明，写明：
– 结清的合同、日期和金额；
– 不再欠付任何本金、利息、费用或违约金；
– 信用额度已关闭，以及向征信机构报送的日期。

如仍有欠款，请告知结清金额及其有效期。

请于{due}前答复，联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'complaint',
  },
  {
    id: 'merchant',
    title: { en: 'Notice to a merchant', 'zh-CN': '商户扣款终止通知' },
    about: {
      en: 'Before the wallet ends, to everybody who debits it.',
      'zh-CN': '在钱包注销前，通知所有从中扣款的商户。',
    },
    fields: ['provider', 'name', 'account', 'contract', 'wallet', 'ends_on', 'contact'],
    clock: { ...OURS, count: 10, unit: 'working-days' },
    subject: { en: 'Please stop debiting my wallet', 'zh-CN': '终止从钱包扣款' },
    body: {
      en: `To {provider}

My wallet with {wallet} ends on {ends_on}. From that day you cannot debit it, and I take back the authority to do so.

Name: {name}
Customer account: {account}
Contract: {contract}

Please
– confirm that no further debit is made;
– tell me whether the contract ends with it, and if not, how I end it or pay in another way;
– send refunds that are still due to me, not to the closed wallet.

Please answer by {due}. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider}：

本人在{wallet}的钱包将于{ends_on}停止使用，自该日起贵方无法从中扣款，本人撤销扣款授权。

姓名：{name}
客户账号：{account}
合同编号：{contract}

请贵方：
– 确认不再扣款；
– 告知服务是否随之终止；如不终止，如何取消或更换付款方式；
– 应退款项请直接退给本人，不要退至已注销的钱包。

请于{due}前答复，联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'complaint',
  },
]
