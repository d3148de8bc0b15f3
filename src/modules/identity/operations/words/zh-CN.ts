import { ACTS_OF_PRODUCTS } from '../challenges/acts-of-products.ts'
import type { en } from './en.ts'

const CODES =
  '申请次数计入申请人所在网络的额度。此联系方式在最近 10 分钟内因同一事项收到的任何验证码均有效，不论由谁申请：请填写最新的一个。申请过多时（10 分钟 6 次、1 小时 12 次、1 日 40 次），一段时间内不再发送，但来自用户曾登录过的网络的申请除外。一日内输错十次后，新验证码为十二位。'
const OF_PRODUCTS = ACTS_OF_PRODUCTS.map(([act, subject]) => `\`${act}\`（${subject}）`).join('、')

export const zhCN: typeof en = {
  areas: {
    identity: '注册、登录、身份验证和联系方式',
  },
  summaries: {
    'identity.read_terms': '查看现行服务协议：正文、注销方式，以及哪些资料会保留、保留多久、为什么',
    'identity.register': '申请开立钱包：验证码将发送至手机号码或邮箱',
    'identity.resend_registration': '重新发送注册验证码；上一个验证码仍然有效',
    'identity.confirm_registration': '凭收到的验证码开立钱包；返回首个会话',
    'identity.request_sign_in_code': '申请登录验证码；已设置密码的，须同时提供密码',
    'identity.sign_in': '登录；任何一项不符均返回同一错误码',
    'identity.list_sessions': '查看已登录的会话，最近使用的在前',
    'identity.sign_out': '退出当前会话',
    'identity.end_session': '结束您的某个会话；其令牌在数秒内全部失效',
    'identity.request_password_reset': '申请重设密码的验证码',
    'identity.confirm_password_reset': '凭收到的验证码设置新密码；所有会话随即结束',
    'identity.freeze_by_link': '通过提醒消息中的链接冻结钱包：已登录者全部退出，此后须通过找回恢复使用',
    'identity.request_recovery':
      '申请找回钱包的验证码：用于使用“非本人操作”链接之后，或两名工作人员已同意找回时',
    'identity.confirm_recovery': '找回钱包：验证码、第二种验证方式和新密码',
    'identity.create_challenge': '为一项操作申请身份验证；返回的是验证所确认的完整内容',
    'identity.read_challenge': '查看身份验证的当前情况：确认内容、可用方式和剩余次数',
    'identity.send_challenge_code': '为本次身份验证发送验证码；最近两个验证码均有效',
    'identity.answer_challenge': '完成身份验证；仅对所示内容和当前会话有效，限用一次，五分钟内有效',
    'identity.list_contacts': '查看您的联系方式（部分隐藏）、等待验证码的更改，以及可用的验证方式',
    'identity.start_contact_change': '更换或新增联系方式：验证码发送至新联系方式，原联系方式收到提醒',
    'identity.resend_contact_change': '向新联系方式重新发送验证码；上一个验证码仍然有效',
    'identity.confirm_contact_change': '填写新联系方式收到的验证码；新旧联系方式均会收到通知',
    'identity.cancel_contact_change': '取消更换联系方式；验证码随即失效',
    'identity.change_password': '设置或更改密码；其他会话全部结束',
    'identity.enrol_authenticator': '开始添加身份验证器应用（TOTP，RFC 6238）',
    'identity.confirm_authenticator': '填写应用生成的首个验证码，验证器即刻启用；返回恢复码',
    'identity.remove_authenticator': '移除身份验证器及其恢复码；此后须有密码',
    'identity.renew_recovery_codes': '重新生成十个恢复码；原恢复码失效',
    'operator.propose_recovery': '为失去登录方式的用户提出找回申请；由另一名工作人员决定',
    'operator.decide_recovery': '同意或不同意用户凭一个联系方式找回钱包；须为另一名工作人员',
  },
  descriptions: {
    'identity.register': CODES,
    'identity.request_sign_in_code': CODES,
    'identity.sign_in':
      '密码连续输错五次后，从未登录过的网络在一段时间内不能仅以 `contact` 和 `password` 登录：先为半小时，之后逐次延长。以验证码（POST /v1/sign-in-codes）加密码的登录不受影响，不论他人输错多少次。忘记密码的，可重设密码（POST /v1/password-resets）。',
    'identity.request_password_reset': CODES,
    'identity.freeze_by_link':
      '所有会话、身份验证、回执链接和对其他服务的授权立即终止；此前 7 日内新增的事项也一并终止：绑定账户（注销不向其付款）、真实姓名（注册后一小时内提供的除外）、代扣授权、订阅、允许发送账单的商户、商户身份、移交或接受的照管、对共有钱包注销的同意；期间调高的每日限额恢复原值（更早的暂停或保留；终止的事项在找回后告知）。联系方式的更改作废，银行尚未受理的提现和等待接收的转账予以撤回，等待生效的更高每日限额取消；款项尚未全部转出的注销如同使用暂停链接一样暂停（此前的暂停已处理完毕的亦同），“办妥后自动注销”不再启动。找回之后，用户可撤销或继续办理（POST …/closure/continuation）。再次使用不产生更多影响；工作人员正在审核的找回所发消息中的链接还会终止该找回（`operator.decide_recovery`）。返回内容说明注销的情况：款项已全部发出的不能暂停，由工作人员请银行追回。钱包注销后返回 `freeze_wallet_closed`，每次均生成客服待办；首次使用会使回执链接失效，并告知此前的联系方式，之后的链接和更早提醒中的链接不再产生影响。找回会使此前发送的所有链接失效（`freeze_link_unknown`），30 日后任何链接失效（`freeze_link_expired`）。找回（POST /v1/recoveries）之前，验证方式和联系方式均不能更改；登录者可撤销注销和退出登录，但不能查看任何内容（`recovery_needed`）。',
    'identity.request_recovery': `验证码发送至被冻结钱包在注册时或冻结前 7 日已有的联系方式，包括最近 30 日内被更换的。须再以第二种方式验证。无论是否冻结，失去全部登录方式（手机、密码、验证器、恢复码）的，请联系客服：两名工作人员查验证件后同意一个联系方式，72 小时后凭其验证码和新密码即可找回。${CODES}`,
    'identity.confirm_recovery':
      '第二种方式须为冻结之前已有的：有验证器的为 `totp` 或 `recovery_code`，否则为 `password`（冻结之前的密码，包括冻结前 7 日内被更换的）、冻结前 7 日内被移除的验证器的 `totp`，或 `other_contact`（发送至您另一联系方式的第二次找回的验证码）。两名工作人员已同意的联系方式无须第二种方式；未冻结的钱包也可如此办理（`operator.propose_recovery`）。冻结前 7 日内新增的验证方式和联系方式终止；被其替换的联系方式恢复，此前的所有“非本人操作”链接失效。此次设置的内容可用于以后的找回。',
    'identity.create_challenge': `操作：\`closure.confirm\`（注销当前的最终方案）、\`closure.stand\`（办妥后自动注销；\`standing\` 为限额，须与随后连同身份验证提交至 \`PUT …/closure/standing\` 的内容完全一致，否则身份验证无效）、\`closure.cancel\`、\`closure.continue\`、\`contact.change\`（对象：新的 \`phone\` 或 \`email\`）、\`password.change\`、\`authenticator.add\`、\`authenticator.remove\`、\`recovery_codes.renew\`、\`wallet.resume\`、\`identity.declare\`；\`money.transfer\`（\`wallet\`、\`phone\`、\`email\` 之一，以及 \`amount\`、\`currency\`）、\`money.withdraw\`（\`instrument\`、\`amount\`、\`currency\`）、\`commerce.buy\`（\`merchant\`、\`amount\`、\`currency\`、\`reference\`、\`capture\`）、\`commerce.pay_bill\`（\`bill\`）、\`commerce.refund\`（\`purchase\`、\`amount\`，如提交则含 \`on\`）、\`mandates.grant\`（\`merchant\`、\`kind\`、\`amount\`、\`currency\`，如提交则含 \`every\`、\`trial_until\`；\`per_period\` 写作 \`period\` 和 \`period_most\`）、\`mandates.authorise\`（\`client\`、\`until\`、\`scopes\`：排序后以空格分隔）、\`credit.draw\`（\`amount\`、\`instalments\`）、\`money.raise_limit\`（\`currency\`、\`most\`：最小货币单位，或 \`none\`）、${OF_PRODUCTS}、\`wallets.confirm_role\` 和 \`wallets.consent\`（\`role\`）。其余操作没有对象。错误码 \`step_up_required\` 的 \`facts.challenge\` 即为应提交至此处的完整请求体。`,
    'operator.propose_recovery':
      '适用于自己无法登录的用户：手机和密码遗失、验证器无恢复码，或钱包被“非本人操作”链接冻结而没有此前的第二种方式。请先查验证件；手机被盗的，请同时限制钱包（PUT …/restriction）：未冻结的，找回之前已登录者仍可使用。`contact` 为一次性验证码的接收方式：可为此前的，也可为新的；新的将取代其他全部联系方式。“此前”指冻结之前；未冻结的，指申请前一周。姓名和证件与此前登记的核对（`recovery_identity_unmatched`）；此前未登记的，联系方式须为此前已有的（`recovery_unprovable`）。所有此前的联系方式（未冻结的，为最近 30 日的全部联系方式）立即收到通知，其中的链接可终止找回并冻结钱包；72 小时内无人决定的，也会再次告知。',
    'operator.decide_recovery':
      '同意的，自 72 小时后（`usable_from`）起 30 日内，凭该联系方式的验证码和新密码即可找回钱包（POST /v1/recoveries）。所有此前的联系方式（未冻结的，为最近 30 日的全部联系方式）均会收到决定的通知；其中的链接可终止已同意的找回并冻结钱包，此后的同意将被拒绝（`recovery_objected`）：客服须先查明申请人，再重新提出。',
  },
}
