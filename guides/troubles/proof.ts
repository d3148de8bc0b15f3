import type { TroubleGroup } from './shape.ts'

export const proof: TroubleGroup = {
  id: 'proof',
  icon: 'message',
  see: { en: 'It won’t accept that it’s me', 'zh-CN': '身份验证不通过' },
  detail: {
    en: 'A code doesn’t arrive or doesn’t work, a lost phone, the wrong name',
    'zh-CN': '收不到或输不对验证码、手机丢失、姓名不一致',
  },
  troubles: [
    {
      id: 'code_missing',
      see: { en: 'A code doesn’t arrive', 'zh-CN': '收不到验证码' },
      quotes: { en: '“Too many requests”, “try again later”', 'zh-CN': '“发送过于频繁”“请稍后再试”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Wait 10 minutes without asking again: each new code makes the one before useless, and many requests lock you out. Look into blocked messages and spam. Then ask once, or choose a call or an e-mail instead.',
          'zh-CN':
            '先等 10 分钟，不要反复获取：新验证码会使旧的失效，次数过多还会被限制。请检查短信拦截和垃圾邮件，然后只重发一次，或改用语音、邮箱验证。',
        },
        channel: {
          en: 'If it still fails: the help line on the provider’s own site, not a number from a search.',
          'zh-CN': '仍收不到的，请拨打官方网站或 App 内公布的客服电话，不要使用搜索到的号码。',
        },
        words: {
          en: 'I want to close my account. No code reaches my number. Please offer me another way to prove who I am.',
          'zh-CN': '我要注销账户，但收不到验证码，请提供其他验证方式。',
        },
        expect: {
          count: 1,
          unit: 'days',
          en: 'Limits on codes usually end within a day.',
          'zh-CN': '验证码发送限制通常在一日内解除。',
        },
      },
      here: {
        operation: 'identity.send_challenge_code',
        en: 'Ask for the code again, to another contact of yours, or choose another proof: password, authenticator, recovery code.',
        'zh-CN': '重新发送验证码，可换另一个联系方式，或改用密码、身份验证器、恢复码。',
      },
    },
    {
      id: 'code_wrong',
      see: { en: 'The code isn’t accepted', 'zh-CN': '验证码不对' },
      quotes: { en: '“The code is not right”, “expired”', 'zh-CN': '“验证码错误”“验证码已过期”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'Use the code of the newest message, within the time that it names, in the window that asked for it. Two windows mean two codes: close one.',
          'zh-CN':
            '请在有效期内输入最新一条消息中的验证码，并在当时获取验证码的页面输入。同时开着两个页面的，请关闭一个。',
        },
        channel: {
          en: 'After three wrong tries stop, and turn to support before you are locked out.',
          'zh-CN': '连错三次请先停下，联系客服，以免被锁定。',
        },
        words: {
          en: 'The code of your latest message is refused. Please tell me how many tries are left, and another way.',
          'zh-CN': '我输入的是最新验证码，仍提示错误。请告知剩余次数，并提供其他验证方式。',
        },
        expect: {
          count: 1,
          unit: 'days',
          en: 'A lock after wrong tries usually ends within a day.',
          'zh-CN': '输错导致的锁定通常在一日内解除。',
        },
      },
      here: {
        operation: 'identity.send_challenge_code',
        en: 'Ask for a new code; the page says how many tries are left. Only the newest one works.',
        'zh-CN': '重新获取验证码，页面会显示剩余次数。只有最新的验证码有效。',
      },
    },
    {
      id: 'phone_lost',
      see: { en: 'I lost my phone or my number', 'zh-CN': '手机丢失或号码停用' },
      quotes: { en: '“Enter the code we sent to ••0001”', 'zh-CN': '“请输入发送至尾号 0001 的验证码”' },
      kinds: [],
      elsewhere: {
        next: {
          en: 'First lock the line with your phone company and the cards with your bank. Then choose “I no longer have this number” at sign-in: it leads to another proof, often an ID document.',
          'zh-CN':
            '先请运营商停机保号，并联系银行挂失。然后在登录页选择“手机号已停用”，改用其他方式验证，通常需要证件。',
        },
        channel: {
          en: 'The provider’s support line. Send an ID document only by the way that its own site names.',
          'zh-CN': '联系官方客服。证件照片只通过官方网站或 App 指定的入口提交。',
        },
        words: {
          en: 'My number is lost and may be given to somebody else. Please block the account now, and let me prove who I am in another way to close it.',
          'zh-CN':
            '我的手机号已停用，可能会被他人重新使用。请立即冻结账户，并允许我用其他方式验证身份后注销。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'A check by people takes days; 15 working days is the measure in China.',
          'zh-CN': '人工核实需要数日，国内通常以 15 个工作日为限。',
        },
      },
      here: {
        operation: 'identity.request_recovery',
        en: 'Choose “recover”: one of your contacts and one more way to prove who you are. If that is not possible, our support does it with you.',
        'zh-CN': '选择“找回钱包”：凭一个联系方式和另一种方式验证身份。无法完成的，由客服与您核实后办理。',
      },
      letter: 'closing',
    },
    {
      id: 'identity_mismatch',
      see: { en: 'My name or document doesn’t match', 'zh-CN': '姓名或证件不一致' },
      quotes: { en: '“Identity verification failed”', 'zh-CN': '“实名信息不一致”“请先完成实名认证”' },
      kinds: ['identity'],
      elsewhere: {
        next: {
          en: 'Compare what the account holds with your document, letter by letter. If your name or document changed, send proof of the change. If you never had to show a document to sign up, ask why leaving needs one.',
          'zh-CN':
            '逐字核对账户资料与证件。资料已变更的，提交变更证明。注册时并未要求证件的，请询问注销为何需要。',
        },
        channel: {
          en: 'The verification page of the app; then a letter to the privacy contact in its privacy policy.',
          'zh-CN': '先用 App 内的实名认证入口；仍不行的，致函隐私政策中公布的个人信息保护联系方式。',
        },
        words: {
          en: 'My identity is refused. Please say which field differs, which document you accept, and delete the copies after the check.',
          'zh-CN': '实名验证未通过。请告知具体哪一项不一致、接受哪些证件，并在核验后删除证件照片。',
        },
        expect: {
          count: 15,
          unit: 'working-days',
          en: 'A check of documents by people; 15 working days is the measure in China.',
          'zh-CN': '证件由人工核验，国内通常以 15 个工作日为限。',
        },
      },
      here: {
        operation: 'kyc.declare_identity',
        en: 'Correct your name or document under “identity”; the preview says what is missing.',
        'zh-CN': '在“身份信息”中更正姓名或证件，注销预览会说明缺少什么。',
      },
      letter: 'closing',
    },
    {
      id: 'device_not_trusted',
      see: { en: 'It wants another device, or tells me to wait', 'zh-CN': '提示设备不常用或需等待' },
      quotes: {
        en: '“Use a device that you use often”, “password changed recently”',
        'zh-CN': '“请使用常用设备”“近期修改过密码”',
      },
      kinds: ['recent_change'],
      elsewhere: {
        next: {
          en: 'Use the device on which you pay every day, and change nothing more: each change of password or number starts the wait anew. Write down the day on which it ends.',
          'zh-CN':
            '请使用平时付款的设备办理，期间不要再修改密码或手机号，否则会重新计时。请记下可以办理的日期。',
        },
        channel: {
          en: 'Only time helps. If the device is lost, turn to support.',
          'zh-CN': '通常只能等待；常用设备已丢失的，请联系客服。',
        },
        words: {
          en: 'Please tell me the day from which I can close, and keep the account as safe as it is until then.',
          'zh-CN': '请告知我最早可以办理注销的日期，在此之前请保持账户安全设置不变。',
        },
        expect: {
          count: 14,
          unit: 'days',
          en: 'Two weeks with WeChat, as a newspaper reports; elsewhere 30 days are known.',
          'zh-CN': '据报道微信为两周，其他平台有 30 日的。',
        },
      },
      here: {
        operation: 'closure.open',
        en: 'A change of contacts only makes the time for undoing longer; closing can begin today.',
        'zh-CN': '近期变更联系方式只会延长冷静期，今天就可以申请注销。',
      },
    },
  ],
}
