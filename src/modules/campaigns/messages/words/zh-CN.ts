import type { en } from './en.ts'

export const zhCN: typeof en = {
  letters: {
    programme_reminder: ({ closure, until }, say) => ({
      subject: '您的钱包即将注销',
      text: `如此前通知，您的钱包（编号 ${closure}）将于 ${say.moment(until)} 注销。请在此之前选择资金去向或自行办理注销；否则资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
    dormancy_notice: ({ closure, until }, say) => ({
      subject: '您还在使用钱包吗？',
      text: `您已长期未使用钱包，我们将于 ${say.moment(until)} 为您注销（编号 ${closure}）。如需保留，请在该日期前登录一次，钱包即保持不变，无需其他操作。如您不作任何操作，资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
    dormancy_reminder: ({ closure, until }, say) => ({
      subject: '您的钱包即将注销，登录一次即可保留',
      text: `如此前通知，您的钱包因长期未使用，将于 ${say.moment(until)} 注销（编号 ${closure}）。如需保留，请在该日期前登录一次。如您不作任何操作，资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
    dormancy_ended: ({ closure }) => ({
      subject: '您的钱包保持不变',
      text: `您的钱包不会被注销（编号 ${closure} 已结束）。资金和其他内容均保持原样，您无需任何操作。如您刚刚登录，欢迎回来。`,
    }),
    closure_prepared: ({ closure, until }, say) => ({
      subject: '您要求的注销已准备好',
      text: `应您要求，我们已为您准备好钱包注销（编号 ${closure}）。钱包尚无任何变化：只有您本人通过身份验证才能确认，有效期至 ${say.moment(until)}。我们不会索要您的验证码或密码。如非您本人要求，无需任何操作，也可在钱包中取消。`,
    }),
  },
}
