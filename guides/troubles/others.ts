/** The rest: refusals without a way, an old app, the network, maintenance, second thoughts. */
import type { TroubleGroup } from './shape.ts'

export const refused: TroubleGroup = {
  id: 'refused',
  icon: 'shield',
  see: { en: 'It refuses, and I can’t do anything', 'zh-CN': '被拒绝，自己无法解决' },
  detail: { en: 'Limited, frozen, or no reason is given', 'zh-CN': '账户受限、被冻结，或不说明原因' },
  troubles: [
    {
      id: 'limited',
      see: {
        en: 'The account is limited, frozen or under investigation',
        'zh-CN': '账户受限、被冻结或正在调查',
      },
      quotes: { en: '“Your account is limited”', 'zh-CN': '“账户存在风险”“账户已被限制”' },
      kinds: ['limited'],
      elsewhere: {
        next: {
          en: 'Ask for three things in writing: what is limited, what you can give to lift it, and until when. Do not open a second account. Some reasons may not be told by law; the way to object must be.',
          'zh-CN':
            '书面询问三件事：限制了什么、需要提供什么才能解除、期限到何时。不要另开账户。依法不得透露的原因可以不说明，但申诉渠道必须告知。',
        },
        channel: {
          en: 'The page for limits, then a written complaint.',
          'zh-CN': '先用限制处理入口，再书面投诉。',
        },
        words: {
          en: 'Please tell me what is limited, which documents lift it, until when the money is held, and how I object.',
          'zh-CN': '请告知限制内容、解除所需材料、资金保留期限以及申诉方式。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'For an answer. PayPal holds money for 180 days where it ends the relation for risk.',
          'zh-CN': '指答复时间。PayPal 因风险终止服务的，资金保留 180 日。',
        },
      },
      here: {
        operation: 'closure.preview',
        en: 'The preview says who acts and until when. You may object in the case, and a person answers.',
        'zh-CN': '预览会说明由谁处理、最迟何时。您可以提出申诉，由工作人员答复。',
      },
      letter: 'complaint',
    },
    {
      id: 'generic',
      see: {
        en: 'It says only “try again later” or “contact us”',
        'zh-CN': '只提示“稍后再试”或“请联系客服”',
      },
      quotes: { en: '“Something went wrong”', 'zh-CN': '“系统繁忙”“操作失败”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Take a picture with the time. Try once on the web instead of the app. Then go through the list of obstacles in the guide: one of them is the reason, as a rule.',
          'zh-CN': '截图并记下时间。改用网页版再试一次。然后对照指南中的障碍逐项检查，通常就是其中一项。',
        },
        channel: {
          en: 'Support with the picture. If nobody names a reason: the written request, which starts a clock.',
          'zh-CN': '凭截图联系客服。仍不说明原因的，提交书面申请，期限由此起算。',
        },
        words: {
          en: 'Closing fails with the message “…”. Please name every reason at once, and what I have to do for each.',
          'zh-CN': '注销时提示“…”。请一次性告知全部原因以及各自的处理办法。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'From the day of the written request; the law of your place may give less.',
          'zh-CN': '自提交书面申请之日起，各地法律规定的期限可能更短。',
        },
      },
      here: {
        operation: 'closure.preview',
        en: 'This does not happen here: the preview names everything at once. If it does not, tell us the reference of the page.',
        'zh-CN': '我们会一次列明全部事项。如果没有，请把页面上的编号告诉我们。',
      },
      letter: 'closing',
    },
    {
      id: 'charged_after',
      see: { en: 'Closed, and still charged or sent advertising', 'zh-CN': '已注销仍被扣款或收到营销短信' },
      quotes: { en: '“Your subscription was renewed”', 'zh-CN': '“扣款成功”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Stop the debit with your bank first. Then write to the merchant and to the provider, with the day of the closing and the day of the debit.',
          'zh-CN': '先请银行停止扣款，再把注销日期和扣款日期书面告知商户和支付机构。',
        },
        channel: {
          en: 'Your bank for the money; the privacy contact for advertising.',
          'zh-CN': '扣款找银行；营销短信找隐私政策中的联系方式。',
        },
        words: {
          en: 'My account was closed on …. On … you debited …. Please pay it back and delete my payment data.',
          'zh-CN': '我的账户已于…注销，但…仍被扣款…。请退款并删除我的支付信息。',
        },
        expect: { count: 10, unit: 'working-days', en: 'Our estimate.', 'zh-CN': '估计时间。' },
      },
      here: {
        operation: 'closure.read_case',
        en: 'No merchant can debit your wallet after the acceptance. If you see a debit, open the receipt link and complain.',
        'zh-CN': '受理注销后，商户无法再从钱包扣款。如发现扣款，请打开回执链接投诉。',
      },
      letter: 'merchant',
    },
  ],
}

export const outdated: TroubleGroup = {
  id: 'outdated',
  icon: 'download',
  see: { en: 'It says the app is too old', 'zh-CN': '提示版本过低' },
  detail: { en: 'Also when the phone can’t take the update', 'zh-CN': '手机无法升级时也有办法' },
  troubles: [
    {
      id: 'app_outdated',
      see: { en: 'The app is too old', 'zh-CN': '应用版本过低' },
      quotes: { en: '“Please update to continue”', 'zh-CN': '“请升级到最新版本”' },
      kinds: ['app_outdated'],
      elsewhere: {
        next: {
          en: 'Update from the shop of your phone, from nowhere else. If the phone cannot take it: use the web page, or another phone for this one time, and sign out there afterwards.',
          'zh-CN':
            '只从手机自带的应用商店升级。手机无法升级的，使用网页版，或临时借用另一部手机办理，办完退出登录。',
        },
        channel: {
          en: 'The provider’s web page for closing (app shops demand one); else e-mail.',
          'zh-CN': '使用网页版注销入口（应用商店要求提供），没有的发送邮件。',
        },
        words: {
          en: 'My phone cannot take your update. Please close the account by another way.',
          'zh-CN': '我的手机无法安装新版本，请提供其他注销方式。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'For a closing by e-mail; the web is immediate.',
          'zh-CN': '指邮件办理；网页版可即时办理。',
        },
      },
      here: {
        operation: 'closure.open',
        en: 'Closing works without the update, in every version.',
        'zh-CN': '注销无需升级，任何版本都可办理。',
      },
      letter: 'closing',
    },
  ],
}

export const network: TroubleGroup = {
  id: 'network',
  icon: 'wifi-off',
  see: { en: 'Network error, or it keeps spinning', 'zh-CN': '网络错误或一直转圈' },
  detail: { en: 'First, find out whether it went through', 'zh-CN': '先确认是否已经办成' },
  troubles: [
    {
      id: 'network_lost',
      see: { en: 'I don’t know whether it went through', 'zh-CN': '不知道是否已提交' },
      quotes: { en: '“Network error”, “request timed out”', 'zh-CN': '“网络异常”“请求超时”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Do not press again yet. Look into messages and e-mail for a confirmation, then sign in on another network: if you still can and nothing says “closing”, ask once more. Pay nothing twice.',
          'zh-CN':
            '先不要重复点击。查看短信和邮件是否有确认通知，换一个网络重新登录：仍能登录且没有“注销中”的提示，再申请一次。款项不要重复支付。',
        },
        channel: {
          en: 'Another network at home or with your phone company; no open Wi-Fi.',
          'zh-CN': '换用家中网络或手机流量，不要使用公共 Wi-Fi。',
        },
        words: {
          en: 'I asked for the closing at … and had no answer. Has it reached you? Please send me the confirmation.',
          'zh-CN': '我于…提交注销但没有收到结果。请确认是否已受理，并补发通知。',
        },
        expect: {
          count: 1,
          unit: 'days',
          en: 'A confirmation comes within a day.',
          'zh-CN': '确认通知一般在一日内送达。',
        },
      },
      here: {
        operation: 'closure.read',
        en: 'Open your wallet again: it shows how it stands. The same request is never carried out twice.',
        'zh-CN': '重新打开钱包即可看到真实状态，同一申请不会重复办理。',
      },
    },
  ],
}

export const maintenance: TroubleGroup = {
  id: 'maintenance',
  icon: 'wrench',
  see: { en: 'Maintenance, or it won’t open', 'zh-CN': '系统维护或打不开' },
  detail: { en: 'When it’s back, and what happens to your deadlines', 'zh-CN': '何时恢复，期限如何计算' },
  troubles: [
    {
      id: 'down',
      see: { en: 'The service is down', 'zh-CN': '服务不可用' },
      quotes: { en: '“Under maintenance”, “service unavailable”', 'zh-CN': '“系统维护中”“服务暂不可用”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Look at the provider’s announcements for the time when it is back, and take a picture of the fault: it shows that you tried in time. Try at another hour.',
          'zh-CN': '查看官方公告中的恢复时间，并截图留存，以证明您按时办理。换个时间再试。',
        },
        channel: {
          en: 'Status page or announcements; nothing that calls itself support in social media.',
          'zh-CN': '以官方公告或状态页为准，不要相信社交平台上自称客服的账号。',
        },
        words: {
          en: 'Your service could not be reached on … at …. Please treat my request as made on that day.',
          'zh-CN': '贵方系统于…无法使用，请将我的申请视为当日提交。',
        },
        expect: {
          count: 1,
          unit: 'days',
          en: 'Most outages end within a day.',
          'zh-CN': '多数故障在一日内恢复。',
        },
      },
      here: {
        operation: 'operations.read_status',
        en: 'The status page has the time when it is back. The time that we were away is added to your deadlines.',
        'zh-CN': '状态页有恢复时间。服务中断的时间会补加到您的期限内。',
      },
    },
  ],
}

export const restore: TroubleGroup = {
  id: 'restore',
  icon: 'undo',
  see: { en: 'I want to undo it, or see how far it is', 'zh-CN': '想撤销注销，或查询进度' },
  detail: {
    en: 'Undo it, restore it, or it says “already requested”',
    'zh-CN': '撤销、恢复，或提示“已提交申请”',
  },
  troubles: [
    {
      id: 'want_back',
      see: { en: 'I want it back', 'zh-CN': '想恢复账户' },
      quotes: { en: '“This account is being closed”', 'zh-CN': '“账户注销中”“账户已注销”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Act today: where an undo exists, it is short. With some, signing in is enough; with Apple it is the access code. Once it is deleted you register anew and are checked again.',
          'zh-CN':
            '请当天办理：能撤销的时间通常很短。有的平台登录即撤销，Apple 凭访问代码撤销。已删除的只能重新注册并重新实名。',
        },
        channel: { en: 'Sign-in page first, then support by phone.', 'zh-CN': '先试登录页，再致电客服。' },
        words: {
          en: 'Please stop the closing of my account (number …). I can prove who I am.',
          'zh-CN': '请停止注销我的账户（编号…），我可以验证身份。',
        },
        expect: {
          count: 2,
          unit: 'working-days',
          en: 'If nobody answers by then, the undo may be over: call.',
          'zh-CN': '届时仍无答复的，可能已过可撤销期，请致电。',
        },
      },
      here: {
        operation: 'closure.cancel',
        en: 'Sign in and cancel the closing while the cooling-off runs; the receipt shows until when.',
        'zh-CN': '在冷静期内登录即可撤销注销，回执上写明截止时间。',
      },
    },
    {
      id: 'already_requested',
      see: { en: 'It says I have asked already', 'zh-CN': '提示已提交过申请' },
      quotes: { en: '“Request already exists”, “account closed”', 'zh-CN': '“申请已存在”“账户已注销”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Look for the confirmation with its number. If it was not you: somebody else may be in your account. Change the password of your e-mail first, then call the provider.',
          'zh-CN':
            '查找带编号的确认通知。如果不是您本人申请，可能有人登录了您的账户：先修改邮箱密码，再致电支付机构。',
        },
        channel: { en: 'Support with the number.', 'zh-CN': '凭编号联系客服。' },
        words: {
          en: 'When was the closing requested, from where, and how far is it? If it wasn’t me, block it.',
          'zh-CN': '请告知申请时间、来源和进度。如非本人申请，请立即停止。',
        },
        expect: {
          count: 1,
          unit: 'days',
          en: 'If it was not you: the same day.',
          'zh-CN': '非本人申请的，当日处理。',
        },
      },
      here: {
        operation: 'closure.stop',
        en: 'Not you? Press the link in our message: it stops the closing without signing in.',
        'zh-CN': '不是您本人？点击通知中的链接即可暂停注销，无需登录。',
      },
    },
  ],
}
