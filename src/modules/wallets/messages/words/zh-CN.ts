import type { MessageParams, Speaker } from '../../../../kernel/message.ts'
import type { en } from './en.ts'

type Order = MessageParams['order_placed']

const paper = ({ document }: Order) => (document === null ? '' : `（文书编号 ${document}）`)
const term = ({ until, kind }: Order, say: Speaker) => {
  if (until === null) return ''
  const day = say.moment(until)
  return kind === 'freeze' ? `，期限至 ${day}（可能续期）` : `，我们将于 ${day} 前复核是否继续`
}
const goes = (plan: string) =>
  plan ? `按目前方案，钱包资金去向：${plan}。` : '资金去向尚未选定，请在同意之前向对方了解。'

export const zhCN: typeof en = {
  letters: {
    order_placed: (told, say) =>
      told.kind === 'freeze'
        ? {
            subject: '有权机关要求冻结您钱包中的资金',
            text: `${told.authority}要求我们冻结您钱包中的${told.amount === null ? '资金' : `资金，最高 ${told.amount}`}${paper(told)}${term(told, say)}。被冻结的资金仍归您所有，但暂不可使用；如钱包正在注销，须待该要求解除后再按原约定转出。该要求只能由该机关变更，如有疑问请向其咨询。`,
          }
        : {
            subject: '有权机关要求留存您钱包的记录',
            text: `${told.authority}要求我们留存您钱包的记录${paper(told)}${term(told, say)}。您的资金不受影响。该要求只能由该机关变更，如有疑问请向其咨询。`,
          },
    order_ended: (told) => ({
      subject: '有权机关对您钱包的要求已解除',
      text: `${told.authority}${paper(told)}对您钱包的要求已解除。${told.kind === 'freeze' ? '因此冻结的资金已恢复可用；如钱包正在注销，将按原约定转出。' : '您的记录不再因此留存。'}`,
    }),
    consent_asked_former: ({ holder, plan, until }, say) => ({
      subject: '您共同持有的钱包申请注销',
      text: `与您共同持有钱包的 ${holder} 希望注销该钱包，请求您同意。${goes(say.mine(plan))}您本人的钱包已注销，无法在钱包中确认，我们的工作人员将于 ${say.moment(until)} 前通过您此前登记的联系方式征询您的意见，您也可提前联系客服。如不同意，告知我们即可，也无需另行操作；未经您同意，该钱包不会注销。`,
    }),
    consent_recorded: ({ holder, other }) => ({
      subject: '已登记同意注销共同持有的钱包',
      text: `我们的两名工作人员已登记：${other} 同意注销与 ${holder} 共同持有的钱包。如与事实不符，请立即联系客服：客服可限制该钱包的使用，此后须经人工审核，剩余资金才能转出。`,
    }),
    consent_given: ({ other, until }, say) => ({
      subject: '共同持有人已同意注销',
      text: `与您共同持有钱包的 ${other} 已同意注销该钱包。该同意至 ${say.moment(until)} 有效，届时仍未确认注销的，须由对方再次同意；确认注销之前，对方可以撤回。`,
    }),
    role_ended: ({ kind, who }) => ({
      subject: kind === 'joint' ? '共同持有关系已终止' : '监护关系已终止',
      text: `我们的两名工作人员已根据材料登记：${kind === 'joint' ? `您与 ${who} 不再共同持有钱包，其持有人现可单独申请注销` : `您与 ${who} 之间的监护关系已终止`}。如与事实不符，请立即联系客服。`,
    }),
    consent_withdrawn: ({ other }) => ({
      subject: '对注销钱包的同意已撤回',
      text: `与您共同持有钱包的 ${other} 已撤回对注销的同意。钱包未发生任何变化，在其再次同意之前无法注销；您可在注销申请中再次请求同意。`,
    }),
    consent_asked: ({ holder, plan, until }, say) => ({
      subject: '您共同持有的钱包申请注销',
      text: `与您共同持有钱包的 ${holder} 希望注销该钱包，请求您同意。${goes(say.mine(plan))}如您同意，请${until && `于 ${say.moment(until)} 前（届时申请失效）`}在您本人钱包的“身份关系”中确认，注销确认之前可在该处撤回；如不同意，无需操作，未经您同意该钱包不会注销。`,
    }),
    role_asked: ({ kind, who, until, freeze_link }, say) => ({
      subject: kind === 'joint' ? '有人将与您共同持有钱包' : '有人将担任您钱包的监护人',
      text: `工作人员已根据材料准备登记：${kind === 'joint' ? `${who} 与您共同持有钱包，此后须双方同意方可注销` : `${who} 担任您钱包的监护人`}。须由您在 ${say.moment(until)} 前，在钱包的“身份关系”中验证身份并确认后方可生效。如不同意，可在该处拒绝或不作操作。如您对此不知情，请立即冻结钱包：${say.link(freeze_link)} ，该链接只能用于冻结。`,
    }),
    role_offered: ({ by, ward }) => ({
      subject: '邀请您担任钱包监护人',
      text: `${by} 邀请您接任 ${ward} 的钱包监护人。如接受，请在您本人钱包的“身份关系”中确认；如不认识对方或不接受，无需操作。`,
    }),
    guardian_named: ({ ward, until }, say) => ({
      subject: '您被提名为钱包监护人',
      text: `我们的工作人员拟将您登记为 ${ward} 的钱包监护人，目前尚未生效：${until === '' ? '须先由另一名工作人员复核文件。如不认识对方或不愿担任，请立即联系客服' : `如愿担任，请在 ${say.moment(until)} 前，于您本人钱包的“身份关系”中验证身份并确认，之后还须对方同意；如不认识对方或不愿担任，可在该处拒绝或不作操作`}。生效后将另行通知您。`,
    }),
    share_named: ({ holder, until }, say) => ({
      subject: '您将与他人共同持有钱包',
      text: `我们的工作人员已根据材料准备登记您与 ${holder} 共同持有其钱包，此后须双方同意方可注销。目前尚未生效：${until === '' ? '须先由另一名工作人员复核文件' : `已请其持有人在 ${say.moment(until)} 前确认`}。生效后将另行通知您。如不认识对方或不愿共同持有，请立即联系客服。`,
    }),
    role_offer_void: ({ by, ward }) => ({
      subject: '监护邀请已失效',
      text: `${by} 邀请您接任 ${ward} 的钱包监护人一事已失效，您无需操作。如属实，对方可再次邀请。`,
    }),
    role_undone: ({ ward, to }) => ({
      subject: '监护转交已撤销',
      text: `最近几日的一次监护转交已撤销：${ward} 的钱包重新由 ${to} 监护。如转交属实，可重新办理；如有疑问，请联系客服。`,
    }),
    role_taken_back: ({ who }) => ({
      subject: '您对钱包的权限已终止',
      text: `您对 ${who} 的钱包在最近几日获确认的权限已终止。如属实，可重新申请并由其确认；如有疑问，请联系客服。`,
    }),
    role_moved: ({ from, to }) => ({
      subject: '您的钱包监护人已变更',
      text: `您的钱包监护人已由 ${from} 变更为 ${to}。资金仍归您所有；如有疑问，请联系客服。`,
    }),
  },
}
