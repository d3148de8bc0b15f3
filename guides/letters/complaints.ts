import type { Letter } from './shape.ts'

export const complaints: readonly Letter[] = [
  {
    id: 'complaint',
    title: { en: 'Complaint to the provider', 'zh-CN': '向支付机构投诉' },
    about: {
      en: 'When the day has passed or the answer is no answer. Authorities ask for it first.',
      'zh-CN': '超过期限未答复或答复不解决问题时使用。监管部门通常要求先向机构投诉。',
    },
    fields: ['provider', 'name', 'account', 'asked_on', 'number', 'happened', 'wanted', 'contact'],
    right: 'complaint',
    clock: {
      en: 'No law that we know sets a day for this in your place; we propose this one.',
      'zh-CN': '我们未找到当地法律规定的期限，此日期为建议。',
      count: 15,
      unit: 'working-days',
    },
    subject: { en: 'Complaint', 'zh-CN': '投诉' },
    body: {
      en: `To {provider}, complaints

This is a complaint about my request of {asked_on}.
Number: {number}

Name: {name}
Account: {account}

What happened:
{happened}

What I want:
{wanted}

{law}

Please answer every point by {due}, give the reasons for what you refuse, and name the authority or ombudsman to whom I may turn. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{provider} 投诉处理部门：

本人就{asked_on}提出的申请投诉。
受理编号：{number}

姓名：{name}
账户：{account}

事情经过：
{happened}

诉求：
{wanted}

{law}

请于{due}前逐项答复，对拒绝的事项说明理由，并告知可以申诉的监管部门或调解机构。联系方式：{contact}。

{name}
{today}`,
    },
    followUp: 'authority',
  },
  {
    id: 'authority',
    title: { en: 'Complaint to the authority', 'zh-CN': '向主管部门投诉' },
    about: {
      en: 'When the provider has not helped. Add your first complaint and its answer.',
      'zh-CN': '机构未能解决时使用。请附上首次投诉及对方答复。',
    },
    fields: [
      'authority',
      'provider',
      'name',
      'account',
      'asked_on',
      'number',
      'happened',
      'wanted',
      'contact',
    ],
    right: 'authority',
    clock: {
      en: 'No time that we know is set; ask on this day how far it is.',
      'zh-CN': '我们未找到规定的办理期限，建议在此日期询问进度。',
      count: 1,
      unit: 'months',
    },
    subject: { en: 'Complaint about {provider}', 'zh-CN': '关于{provider}的投诉' },
    body: {
      en: `To {authority}

I complain about {provider}, where I have the account {account}.

{law}

I complained to the provider on {asked_on}.
Its number: {number}

What happened:
{happened}

What I want:
{wanted}

I add my complaint, the answer if there was one, and pictures of the screens. You can reach me at {contact}.

{name}, {today}`,
      'zh-CN': `{authority}：

本人投诉{provider}，账户为{account}。

{law}

本人已于{asked_on}向该机构投诉。
受理编号：{number}

事情经过：
{happened}

诉求：
{wanted}

附：投诉材料、对方答复（如有）及页面截图。联系方式：{contact}。

{name}
{today}`,
    },
  },
]
