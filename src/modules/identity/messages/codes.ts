/**
 * Messages that carry a code. Each begins with the code, says what it is for and how long, that nobody of ours asks for it,
 * and what to do when it was not asked for. A text message holds 160 characters in English, 70 in Chinese: without what an
 * act says of itself they fit into one. A code of twelve digits, sent where somebody guesses, takes a second.
 */

import type { Lang } from '../../../kernel/languages.ts'
import type { Catalogue, Message } from '../../../kernel/message.ts'

type Code = { readonly code: string; readonly minutes: string }
type Words = Readonly<
  Record<Lang, { readonly subject: string; readonly purpose: string; readonly otherwise: string }>
>

const write: Readonly<Record<Lang, (code: Code, words: Words[Lang]) => Message>> = {
  en: ({ code, minutes }, { subject, purpose, otherwise }) => ({
    subject,
    text: `${code} ${purpose} Valid ${minutes} minutes. We never ask you for it. Not you? ${otherwise}`,
    code,
  }),
  'zh-CN': ({ code, minutes }, { subject, purpose, otherwise }) => ({
    subject,
    text: `${code} ${purpose}，${minutes} 分钟内有效。我们不会索取验证码。非本人操作：${otherwise}`,
    code,
  }),
}

const message = (words: Words) => ({
  en: (code: Code) => write.en(code, words.en),
  'zh-CN': (code: Code) => write['zh-CN'](code, words['zh-CN']),
})

export const codeMessages: Catalogue<
  | 'registration_code'
  | 'sign_in_code'
  | 'password_reset_code'
  | 'contact_change_code'
  | 'recovery_code'
  | 'challenge_code'
> = {
  registration_code: message({
    en: {
      subject: 'Your registration code',
      purpose: 'is your code to open a Quittance wallet.',
      otherwise: 'Ignore this: nothing is opened.',
    },
    'zh-CN': {
      subject: '注册验证码',
      purpose: '是您开通 Quittance 钱包的验证码',
      otherwise: '请忽略，不会开户。',
    },
  }),
  sign_in_code: message({
    en: {
      subject: 'Your sign-in code',
      purpose: 'signs you in to Quittance, with your password if you have one.',
      otherwise: 'Tell nobody.',
    },
    'zh-CN': {
      subject: '登录验证码',
      purpose: '是您的 Quittance 登录验证码，已设密码的须一并输入',
      otherwise: '请勿告知他人。',
    },
  }),
  password_reset_code: message({
    en: {
      subject: 'Your password reset code',
      purpose: 'is your code to set a new Quittance password.',
      otherwise: 'Tell nobody: the password stays as it is.',
    },
    'zh-CN': {
      subject: '重置密码验证码',
      purpose: '是您重置 Quittance 密码的验证码',
      otherwise: '请勿告知他人，密码不会变更。',
    },
  }),
  contact_change_code: message({
    en: {
      subject: 'Confirm your new contact',
      purpose: 'is the code to use this contact for Quittance.',
      otherwise: 'Ignore this: nothing changes.',
    },
    'zh-CN': {
      subject: '确认新的联系方式',
      purpose: '是您为 Quittance 钱包绑定此联系方式的验证码',
      otherwise: '请忽略，不会变更。',
    },
  }),
  recovery_code: message({
    en: {
      subject: 'Code to recover your wallet',
      purpose: 'is your code to recover your Quittance wallet.',
      otherwise: 'Tell nobody, and do nothing.',
    },
    'zh-CN': {
      subject: '找回钱包验证码',
      purpose: '是您找回 Quittance 钱包的验证码',
      otherwise: '请勿告知他人，无需处理。',
    },
  }),
  challenge_code: {
    en: ({ what, ...code }) =>
      write.en(code, {
        subject: 'Code to confirm an act',
        purpose: `confirms exactly this in Quittance: ${what}`,
        otherwise: 'Tell nobody, sign out every device and change your password.',
      }),
    'zh-CN': ({ what, ...code }) =>
      write['zh-CN'](code, {
        subject: '操作确认验证码',
        purpose: `仅用于确认 Quittance 操作：${what.replace(/。$/, '')}`,
        otherwise: '请勿告知他人，退出设备并修改密码。',
      }),
  },
}
