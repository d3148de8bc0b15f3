/** Messages about whom somebody looks after, and with whom a wallet is shared. */
import type { Catalogue } from './types.ts'

export const roleMessages: Catalogue<'consent_asked' | 'role_offered' | 'role_moved'> = {
  consent_asked: {
    en: ({ wallet, role }) => ({
      subject: 'The wallet you share is to be closed',
      text: `The holder of the wallet you share (${wallet}) wants to close it and asks for your word. If you agree, say so in your own wallet under roles (role ${role}). If you do not, do nothing: without you it is not closed.`,
    }),
    'zh-CN': ({ wallet, role }) => ({
      subject: '您共同持有的钱包申请注销',
      text: `您共同持有的钱包（${wallet}）的持有人希望注销该钱包，请求您同意。如您同意，请在您本人钱包的“身份关系”中确认（编号 ${role}）；如不同意，无需操作，未经您同意该钱包不会注销。`,
    }),
  },
  role_offered: {
    en: ({ wallet, role }) => ({
      subject: 'You are asked to look after a wallet',
      text: `You are asked to become the guardian of the wallet ${wallet}. Accept it in your own wallet under roles (role ${role}). If you do not want to, do nothing.`,
    }),
    'zh-CN': ({ wallet, role }) => ({
      subject: '邀请您担任钱包监护人',
      text: `现邀请您担任钱包 ${wallet} 的监护人。如接受，请在您本人钱包的“身份关系”中确认（编号 ${role}）；如不接受，无需操作。`,
    }),
  },
  role_moved: {
    en: ({ from, to }) => ({
      subject: 'Somebody else looks after your wallet now',
      text: `The guardian of your wallet has changed: until now the holder of ${from}, from now on the holder of ${to}. Your money stays yours. If this is not right, contact support.`,
    }),
    'zh-CN': ({ from, to }) => ({
      subject: '您的钱包监护人已变更',
      text: `您的钱包监护人已由钱包 ${from} 的持有人变更为钱包 ${to} 的持有人。资金仍归您所有；如有疑问，请联系客服。`,
    }),
  },
}
