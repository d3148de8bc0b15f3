import type { MessageParams, Said, Speaker } from '../../../../kernel/message.ts'
import { undoneIn } from '../product-undone.ts'
import type { HeldTold, OwnUndone, UndoneTold } from '../told.ts'
import type { en } from './en.ts'

type By = MessageParams['wallet_recovered']['by']

const IN_OTHER_HANDS =
  '我们获悉该联系方式已由他人掌握，因此本消息不含阻止链接。如该联系方式仍由您本人使用，请立即联系客服。'

const UNDONE: Readonly<Record<OwnUndone, (what: string, at: string) => string>> = {
  account: (what, at) => `账户 ${what}${at && `（${at} 绑定）`}`,
  account_gone: (what, at) => `账户 ${what} 已于 ${at} 解绑，如非您本人操作，请重新绑定`,
  name: (what, at) => `实名信息 ${what}${at && `（${at} 登记）`}，请重新登记本人实名`,
  mandate: (what, at) => `“${what}”的扣款授权${at && `（${at} 授权）`}`,
  biller: (what, at) => `“${what}”的账单${at && `（${at} 允许）`}`,
  service: (what, at) => `服务“${what}”的访问授权${at && `（${at} 授权）`}`,
  limit: (what) => (what ? `单日限额恢复为 ${what}` : '恢复为不设单日限额'),
  raise: (what) => `待生效的更高单日限额，仍为 ${what}`,
  merchant: (what, at) => `商户身份“${what}”${at && `（${at} 开通）`}`,
  selling: (what, at) => `商户“${what}”的新交易${at && `（${at} 开通）`}，与顾客未了结的事项照常处理`,
  role_back: (what, at) => `对 ${what} 的监护已交还给您${at && `（${at} 转交）`}`,
  role_returned: (what, at) => `对 ${what} 的监护已交还原监护人${at && `（${at} 接手）`}`,
  role_granted: (what, at) => `${what} 对您钱包的权限${at && `（${at} 确认）`}`,
  role_offer: (what, at) => `转交对 ${what} 的监护的申请${at && `（${at} 提出）`}`,
  consent: (what, at) => `同意注销与 ${what} 共同持有的钱包${at && `（${at} 同意）`}`,
}
const MOST_TOLD = 12

const undoneText = (undone: readonly UndoneTold[], say: Speaker): string => {
  if (undone.length === 0) return ''
  const lines = undone
    .slice(0, MOST_TOLD)
    .map(({ at, ...one }) => undoneIn(UNDONE, 'zh-CN')({ ...one, at: at && say.moment(at) }))
  const [list, more] = [lines.join('；'), undone.length - lines.length]
  return `以下事项在冻结前 7 日内新增，已随冻结终止或恢复原状：${list}${more > 0 ? `；另有 ${more} 项，请向客服查询` : ''}。其中确属您本人办理的，可重新办理。`
}
const heldText = ({ closure, until, rest }: HeldTold, by: By, say: Speaker): string => {
  const held = `您的钱包注销（编号 ${closure}）${rest ? '尚未发出的款项' : ''}已暂停，最迟至 ${say.moment(until)}。`
  if (rest)
    return `${held}该注销已在转出资金，无法撤销。${by === 'recovery' ? '如需转出其余款项，请在该注销中选择继续办理' : '其余款项是否转出，由客服与您核实'}；否则到期后为您妥善留存，不收费用。如注销并非您本人申请，请在该注销中申诉。`
  return `${held}${by === 'recovery' ? '您可在该注销中撤销或选择继续办理' : '您可在该注销中撤销；是否继续办理，由客服与您核实'}。到期仍未处理的，由两名工作人员审核决定，资金不会自动转出。`
}
const RECOVERED: Readonly<Record<By, readonly [subject: string, what: string]>> = {
  recovery: ['钱包已找回', '您的钱包已通过两种方式验证身份找回，并已设置新密码'],
  staff: ['钱包已找回', '您的钱包已凭两名工作人员核准的联系方式验证找回，并已设置新密码'],
}
const STANDING: Readonly<Record<MessageParams['wallet_frozen']['standing'], string>> = {
  none: '',
  ended: '此前设定的“办妥后自动注销”已失效，如确为您本人设定，找回后请重新确认。',
}
type Code = { readonly code: string; readonly minutes: string }
type Purpose = { readonly subject: string; readonly purpose: string; readonly otherwise: string }
const coded = ({ code, minutes }: Code, { subject, purpose, otherwise }: Purpose): Said => ({
  subject,
  text: `${code} ${purpose}，${minutes} 分钟内有效。我们不会索取验证码。非本人操作：${otherwise}`,
})

export const zhCN: typeof en = {
  undone: UNDONE,
  letters: {
    registration_known: () => ({
      subject: '您已有钱包',
      text: '有人（可能是您）尝试用此联系方式开通钱包。您已有钱包，请直接登录，或重置密码。如非您本人操作，无需处理。',
    }),
    wallet_was_closed: ({ at }, say) => ({
      subject: '此联系方式的钱包已注销',
      text: `有人（可能是您）尝试用此联系方式开通钱包。此联系方式的钱包已于 ${say.moment(at)} 注销。在注销证明所载日期之前，可联系客服恢复；在此期间，可使用其他联系方式开通新钱包。如非您本人操作，无需处理。`,
    }),
    sign_in_new: (told, say) => say.freezeIf('新的登录', '您的钱包在未曾使用过的网络或设备上登录', told),
    sign_in_tried: ({ at }, say) => ({
      subject: '您的钱包多次输入错误密码',
      text: `截至 ${say.moment(at)}，有人使用您的联系方式多次输入错误密码，但未能登录。登录现已暂停半小时或更久，您曾登录过的网络不受影响。如需在其他网络登录，请获取登录验证码并与密码一并输入，该方式不受影响；忘记密码的，可凭验证码重设。除此之外无需操作；同一轮尝试我们最多通知一次。`,
    }),
    password_changed: (told, say) =>
      say.freezeIf('登录密码已修改', '您的钱包登录密码已修改，所有已登录设备均已退出', told),
    authenticator_added: (told, say) =>
      say.freezeIf('已添加身份验证器', '您的钱包已添加身份验证器应用', told),
    authenticator_removed: (told, say) =>
      say.freezeIf('已移除身份验证器', '您的钱包已移除身份验证器应用', told),
    recovery_codes_renewed: (told, say) =>
      say.freezeIf('恢复码已更新', '已生成新的恢复码，原恢复码失效', told),
    proof_taken: (told, say) =>
      say.freezeIf('您的身份验证被他人使用', '有人在另一个钱包中使用了您的身份验证，该操作已被拒绝', told),
    proof_foreign: (told, say) =>
      say.freezeIf(
        '您的钱包中使用了他人的身份验证',
        '您的钱包中有一项操作使用了他人的身份验证，已被拒绝',
        told,
      ),
    recovery_code_used: (told, say) =>
      say.freezeIf('恢复码已使用', `已使用一个恢复码，剩余 ${told.left} 个`, told),
    contact_change_taken: () => ({
      subject: '该联系方式已绑定钱包',
      text: '有人（可能是您）尝试将此联系方式用于另一个钱包。该联系方式已绑定钱包，未作任何变更。',
    }),
    contact_change_started: (told, say) =>
      say.freezeIf('申请变更联系方式', `您的钱包收到变更联系方式的申请，新联系方式为 ${told.to}`, told),
    contact_changed: (told, say) =>
      say.freezeIf('联系方式已变更', `您的钱包联系方式已变更为 ${told.to}`, told),
    wallet_frozen: ({ at, standing }, say) => ({
      subject: '钱包已冻结',
      text: `“非本人操作”链接已被使用（${say.moment(at)}）。钱包已冻结，所有已登录设备均已退出，尚未提交银行的款项已撤回，最近 7 日内新增的绑定账户、自动扣款、订阅、账单商户、角色和提高的限额均已终止或恢复原状。${STANDING[standing]}找回后我们会发送清单，其中确属您本人办理的可重新办理。如需恢复使用，请在应用中选择“找回钱包”，并以一个联系方式和另一种方式验证身份。如无法完成，请联系客服，我们也会与您联系。`,
    }),
    wallet_recovered: ({ undone, by, held, dropped, stands, ...linked }, say) => {
      const [subject, what] = RECOVERED[by]
      const { text } = say.freezeIf(subject, what, linked)
      return {
        subject,
        text: `${text}${dropped.length > 0 ? `以下联系方式已由他人掌握，现已停用：${dropped.join('、')}，不再向其发送验证码、链接和通知。` : ''}${stands ? `两名工作人员此前同意以另一联系方式找回钱包，该决定仍然有效，自 ${say.moment(stands)} 起可用；如非您本人申请，请在此之前使用相关消息中的链接阻止。` : ''}${held ? heldText(held, by, say) : ''}${undoneText(undone, say)}`,
      }
    },
    recovery_proposed: ({ to, at, freeze_link }, say) => ({
      subject: '有人申请找回您的钱包',
      text: `有人向客服表示其为您本人，且已失去其他验证方式，申请找回您的钱包（${say.moment(at)}）。如获同意，将以发送至 ${to} 的验证码找回。该申请须由另一名工作人员复核，结果将通知您。${freeze_link ? `如非您本人申请，请立即阻止：${say.link(freeze_link)} ，该链接只能用于阻止申请并冻结钱包。` : IN_OTHER_HANDS}`,
    }),
    recovery_allowed: ({ to, from, until, freeze_link }, say) => ({
      subject: '您的钱包可凭单一方式找回',
      text: `两名工作人员已核实申请找回您钱包的人员身份。自 ${say.moment(from)} 至 ${say.moment(until)}，可凭发送至 ${to} 的验证码并设置新密码找回钱包；在此之前任何人都不能据此登录。${freeze_link ? `如非您本人申请，请在此之前阻止：${say.link(freeze_link)} ，该链接只能用于阻止申请并冻结钱包。` : IN_OTHER_HANDS}`,
    }),
    recovery_declined: ({ at }, say) => ({
      subject: '找回钱包的申请未获同意',
      text: `工作人员未同意找回您的钱包的申请（${say.moment(at)}）。钱包状态未变：资金留在原处，已冻结的继续冻结。如为您本人申请，请联系客服了解所缺材料。`,
    }),
    recovery_undecided: ({ at }, say) => ({
      subject: '找回钱包的申请逾期未处理',
      text: `工作人员未在期限内就找回您的钱包的申请作出决定（${say.moment(at)}），非常抱歉。该申请已失效，任何人都不能据此找回钱包；资金留在原处，已冻结的继续冻结。如为您本人申请，请联系客服重新提出。`,
    }),
    recovery_objected: ({ at, frozen }, say) => ({
      subject: '找回钱包的申请已被阻止',
      text: `有人通过通知中的链接表示，申请找回您的钱包的并非本人（${say.moment(at)}）。此前提出或同意的申请均已失效${frozen ? '，钱包已冻结' : ''}。客服将在 24 小时内跟进。如确为您本人申请，请联系客服。`,
    }),
    freeze_reported: ({ at, contact, until, freeze_link }, say) => ({
      subject: until ? '您的钱包暂停转出' : '有人表示并非您本人操作',
      text: `有人通过发往 ${contact} 的通知中的链接表示“非本人操作”（${say.moment(at)}）。您的钱包找回时未使用该联系方式，因此该链接未冻结钱包。${until ? `${say.moment(until)} 之前资金不会转出，尚未转出的款项已撤回。` : ''}客服将在 24 小时内跟进。如该联系方式已由他人掌握，请在应用中更换并告知客服；如找回钱包的并非您本人，请使用您自己的链接冻结：${say.link(freeze_link)}`,
    }),
    recovery_ready: ({ from, until }, say) => ({
      subject: '如何找回您的钱包',
      text: `请于 ${say.moment(from)} 至 ${say.moment(until)} 在应用中选择“找回钱包”，填写此联系方式，再输入我们发送至此处的验证码并设置新密码。我们的工作人员不会向您索取验证码。如非您本人申请，无需处理。`,
    }),
    closed_wallet_disowned: ({ at, closure }, say) => ({
      subject: '您表示非本人操作时，钱包已注销',
      text: `“非本人操作”链接已被使用（${say.moment(at)}），而您的钱包此前已注销（编号 ${closure}），已无可冻结的内容。此前的回执链接均已失效，有关通知仅发送至申请注销之前已登记的联系方式。客服将在 24 小时内通过其中一个联系方式与您联系，协助查明资金去向。待领款项仅向核验姓名和证件的本人支付；可在回执页面经同样核验后获取新的链接。`,
    }),
    closure_not_held: ({ closure }) => ({
      subject: '钱包注销未能暂停',
      text: `“非本人操作”链接已冻结您的钱包，但该钱包注销（编号 ${closure}）的款项此前已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与您联系。追回的款项将为您妥善留存，不收费用。如收款账户并非您本人所有，也请联系客服。`,
    }),
    registration_code: (told) =>
      coded(told, {
        subject: '注册验证码',
        purpose: '是您开通 Quittance 钱包的验证码',
        otherwise: '请忽略，不会开户。',
      }),
    sign_in_code: (told) =>
      coded(told, {
        subject: '登录验证码',
        purpose: '是您的 Quittance 登录验证码，已设密码的须一并输入',
        otherwise: '请勿告知他人。',
      }),
    password_reset_code: (told) =>
      coded(told, {
        subject: '重置密码验证码',
        purpose: '是您重置 Quittance 密码的验证码',
        otherwise: '请勿告知他人，密码不会变更。',
      }),
    contact_change_code: (told) =>
      coded(told, {
        subject: '确认新的联系方式',
        purpose: '是您为 Quittance 钱包绑定此联系方式的验证码',
        otherwise: '请忽略，不会变更。',
      }),
    recovery_code: (told) =>
      coded(told, {
        subject: '找回钱包验证码',
        purpose: '是您找回 Quittance 钱包的验证码',
        otherwise: '请勿告知他人，无需处理。',
      }),
    challenge_code: ({ what, ...told }) =>
      coded(told, {
        subject: '操作确认验证码',
        purpose: `仅用于确认 Quittance 操作：${what.replace(/。$/, '')}`,
        otherwise: '请勿告知他人，退出设备并修改密码。',
      }),
  },
}
