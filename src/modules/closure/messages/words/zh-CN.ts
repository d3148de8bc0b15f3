import type { Lang } from '../../../../kernel/languages.ts'
import type { MessageParams, Speaker } from '../../../../kernel/message.ts'
import type { SharedNews } from '../shared-news.ts'
import type { PayoutTold, RepaidTold } from '../told.ts'
import type { en } from './en.ts'

type Waits = MessageParams['closure_stands']['waits'][Lang]
type PaidBack = NonNullable<MessageParams['closure_stands']['paid_back']>
type Way = PayoutTold['way']

const WAYS: Readonly<Record<Way, (account: string) => string>> = {
  own_account: (account) => `转入本人账户${account && `（${account}）`}`,
  funding_source: (account) => `原路退回${account && `（${account}）`}`,
  own_wallet: (account) => `转入本人其他钱包${account && `（${account}）`}`,
  claim: () => '为您妥善留存，不收费用',
  donate: () => '按您的选择捐赠',
  forfeit: () => '按您的选择放弃',
}
const THEIRS: Readonly<Record<Way, (account: string) => string>> = {
  own_account: (account) => `转入其本人账户${account && `（${account}）`}`,
  funding_source: (account) => `原路退回${account && `（${account}）`}`,
  own_wallet: (account) => `转入其本人其他钱包${account && `（${account}）`}`,
  claim: () => '为其妥善留存，不收费用',
  donate: () => '用于捐赠',
  forfeit: () => '予以放弃',
}

const payoutsText = (payouts: readonly PayoutTold[], say: Speaker): string =>
  payouts
    .map(({ amount, way, account, by }) => {
      const day = say.day(by)
      return `${amount} ${WAYS[way](account)}${day && `，${day}前到账`}`
    })
    .join('；')
const waysText = (payouts: readonly PayoutTold[]): string =>
  [...new Set(payouts.map(({ way, account }) => WAYS[way](account)))].join('；')
const leaves = (payouts: readonly PayoutTold[], say: Speaker): string =>
  payouts.length > 0 ? `按最终方案：${payoutsText(payouts, say)}。` : ''
const repays = ({ now, later }: RepaidTold): string =>
  `${now && `经您同意，现即从余额归还欠款 ${now}。`}${later && `转出前将从余额归还欠款 ${later}。`}`
const goingOn = (disputes: MessageParams['closure_closed']['disputes'], say: Speaker): string =>
  disputes
    ? `以下争议在钱包注销后继续处理：${disputes
        .map(
          ({ amount, merchant, until }) =>
            `${merchant && `与“${merchant}”的`}${amount}，最迟 ${say.moment(until)} 裁定`,
        )
        .join('；')}。结果将通知您；胜诉所得款项为您妥善留存，不收费用。`
    : ''
const missingText = (missing: MessageParams['closure_closed']['missing'], say: Speaker): string =>
  (missing ?? [])
    .map(({ amount, because }) => {
      const why = say.less(because.split(','))
      return `原约定转出的 ${amount} 因已无余额而未能转出，原因是：${why}。`
    })
    .join('')
const waiting = (waits: Waits, next: string, say: Speaker): string => {
  if (waits.length === 0) return '目前没有待处理事项，首次查看时即开始办理。'
  const list = waits.map(({ words, until }) => (until ? `${words}（至 ${say.moment(until)}）` : words))
  return `目前等待：${list.join('；')}。下次查看不晚于 ${say.moment(next)}。`
}
const turned = (texts: PaidBack | undefined, say: Speaker, later: boolean): string => {
  const what = texts ? say.mine(texts) : ''
  if (what === '') return ''
  return later
    ? `原选择到期转存的，仍按到期兑付办理：${what}。如需转存，请在钱包的“定期理财”中重新选择。`
    : `原选择到期转存的，改为到期兑付：${what}。`
}
const ended = (because: string | undefined, waits: Waits, say: Speaker): string => {
  if (because === 'lapsed') {
    const list = waits.map(({ words, until }) => (until ? `${words}（至 ${say.moment(until)}）` : words))
    return `有效期届满${list.length > 0 ? `，届满时尚待处理：${list.join('；')}` : ''}`
  }
  const known: Readonly<Record<string, string>> = {
    consequences: '注销将产生您尚未同意的后果',
    currency: '钱包中有您未设定限额的币种资金',
    receive_at_least: '可转出金额少于您设定的最低金额',
    repay_at_most: '需归还金额超过您设定的最高金额',
    fees_at_most: '费用超过您设定的最高金额',
  }
  if (because === undefined) return '有效期届满，或金额超出您设定的范围'
  return known[because] ?? '资金处理方案已不适用，例如收款账户无法使用'
}
const caseLink = (path: string, say: Speaker): string =>
  `无需登录即可查看该注销：${say.link(path)} 。此前的链接如已失效，请使用此链接，并请勿转发他人。`
const accountEnded = (kept: string | undefined, until: string): string =>
  kept
    ? `其中 ${kept} 不会转出：原收款账户自冻结起已不再绑定您的钱包。该笔款项为您妥善留存，不收费用；钱包注销后，您可申请转入本人名下的账户。${until && '如希望直接转出，请撤销本次注销，改选其他账户后重新申请。'}`
    : ''
const freezeIt = (path: string, say: Speaker): string => `${say.link(path)} ，该链接只能用于冻结。`
const CANCEL_NOW = (frozen: boolean) =>
  frozen
    ? '您现在即可登录，通过密码或验证码验证身份后撤销注销；因钱包已冻结，找回之前无法查看任何内容。'
    : '您也可现在登录撤销注销。'
const SHARED: Readonly<Record<SharedNews, (until: string) => string>> = {
  stands: (until) =>
    `已设定办妥后自动注销，有效期至 ${until}。未经您同意不会注销；您可在本人钱包的“身份关系”中表示同意或撤回同意。`,
  withdrawn: () => '已撤回“办妥后自动注销”，钱包继续使用。',
  over: () => '设定的“办妥后自动注销”已失效，钱包继续使用。',
  accepted: (until) =>
    `已按您此前的同意申请注销该钱包。${until ? `冷静期至 ${until}，期间另一持有人可撤销。` : '不设冷静期，资金将尽快转出。'}`,
  cancelled: () => '的注销申请已终止，钱包继续使用。',
  closed: () => '已按您此前的同意注销该钱包，共同持有关系随之终止。如您并未同意，请立即联系客服。',
  stopped: (until) =>
    `申请的注销已暂停，最迟至 ${until}。工作人员核实处理之前，资金不会转出。如您的同意已撤回，须由您在本人钱包的“身份关系”中重新表示同意，方可继续办理。`,
  sent: () =>
    '正在注销该钱包，在您表示“非本人操作”之前，款项已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与您联系。',
  disowned: () =>
    '表示对注销的同意并非其本人作出。款项此前已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与双方联系。',
}
const LEAVES: Readonly<Record<MessageParams['closure_agreed']['leaves'], string>> = {
  now: '款项现按您的选择转出。',
  after_stop: '该注销已暂停，款项暂不转出；待工作人员与您核实处理后，将按您的选择转出或为您留存。',
}
const LATE: Readonly<Record<MessageParams['answer_late']['about'], string>> = {
  appeal: '就您对钱包注销的申诉作出答复',
  claim: '就您的待领款项收款账户作出答复',
  dispute: '就有争议的付款作出决定',
  consent: '就您共同持有的钱包的注销作出答复',
  call_back: '要求银行追回钱包注销已发出的款项，并与您联系',
  freeze: '就您已冻结的钱包与您联系',
  recovery: '就找回钱包的申请被阻止一事跟进',
  report: '就有人表示找回钱包的并非您本人一事跟进',
  closed: '就您已注销的钱包与您联系',
}

export const zhCN: typeof en = {
  their_ways: THEIRS,
  letters: {
    closure_accepted: ({ closure, cooling_off_until, stop_link, payouts, repaid }, say) => ({
      subject: '钱包注销申请已受理',
      text: `您的钱包注销申请已受理（编号 ${closure}）。${cooling_off_until ? `冷静期至 ${say.moment(cooling_off_until)}，期间可撤销。` : '不设冷静期，资金将尽快转出。'}${repays(repaid)}${leaves(payouts, say)}如非您本人申请，请立即暂停，无需登录：${say.link(stop_link)} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
    }),
    closure_decided: ({ closure, cooling_off_until, stop_link, payouts, repaid }, say) => ({
      subject: '我们已开始注销您的钱包',
      text: `如此前通知，我们已开始注销您的钱包（编号 ${closure}）。本次注销由我们决定，并非您的申请，您可以在该编号下提出申诉。${cooling_off_until ? `冷静期至 ${say.moment(cooling_off_until)}，期间可撤销，我们不会转出您的资金。` : '不设冷静期，资金将尽快转出。'}${repays(repaid)}${leaves(payouts, say)}如需暂停，无需登录：${say.link(stop_link)} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
    }),
    closure_cancelled: ({ closure, frozen, repaid }) => ({
      subject: '钱包注销已撤销',
      text: `您的钱包注销（编号 ${closure}）已撤销：钱包不再注销，也不会因此转出资金。${frozen ? '钱包仍处于冻结状态，直至您找回；冻结时已终止的项目不会自动恢复，找回后将通知您具体内容。' : ''}${repaid && `经您同意提前归还的 ${repaid} 不再退回。`}`,
    }),
    closure_closed: (
      { closure, receipt_link, restore_until, paid, repaid, kept, missing, disputes },
      say,
    ) => ({
      subject: '钱包已注销',
      text: `您的钱包已注销（编号 ${closure}）。${repaid ? `已归还欠款：${repaid}。` : ''}${paid.length > 0 ? `已转出：${payoutsText(paid, say)}。` : ''}${missingText(missing, say)}${kept ? `${kept} 为您妥善留存，不收费用，可通过以下链接填写您本人名下的账户领取。` : ''}${goingOn(disputes, say)}无需登录即可查看注销证明和进度：${say.link(receipt_link)} 。可恢复期至 ${say.moment(restore_until)}。请勿将链接转发他人。`,
    }),
    closure_rejected: ({ closure, reason }) => ({
      subject: '钱包注销未通过审核',
      text: `您的钱包注销（编号 ${closure}）未通过人工审核：${reason} 钱包已恢复原状，您可以在该注销的页面提出申诉。`,
    }),
    closure_in_review: ({ closure, until }, say) => ({
      subject: '钱包注销正在人工审核',
      text: `您的钱包注销申请（编号 ${closure}）正在人工审核，将于 ${say.moment(until)} 前答复。您无需操作；答复前仍可撤销。`,
    }),
    closure_asked_again: ({ closure, receipt_link, agreed, left, lost, because, until }, say) => ({
      subject: '转出金额有变化',
      text: `您的钱包注销（编号 ${closure}）中，可转出金额为 ${left}，少于约定的 ${agreed}。其中 ${lost} 的差额原因是：${say.less(because.split(','))}。无需登录即可确认：${say.link(receipt_link)} 。如 ${say.moment(until)} 前未确认，款项将为您留存待领，不收费用。请勿将链接转发他人。`,
    }),
    closure_standing_ended: ({ closure, because, waits, paid_back }, say) => ({
      subject: '“办妥后自动注销”已结束',
      text: `您的“办妥后自动注销”（编号 ${closure}）已结束：${ended(because, waits ? say.mine(waits) : [], say)}。钱包仍可正常使用。${turned(paid_back, say, true)}您可在该申请中重新确认。`,
    }),
    programme_notice: ({ closure, until }, say) => ({
      subject: '您的钱包将被注销',
      text: `您的钱包（编号 ${closure}）将于 ${say.moment(until)} 注销。请在此之前选择资金去向或自行办理注销；否则资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
    closure_stopped: ({ closure, until, frozen }, say) => ({
      subject: '钱包注销已暂停',
      text: `您的钱包注销（编号 ${closure}）已暂停，最迟至 ${say.moment(until)}。我们的工作人员会通过此前登记的联系方式与您核实并处理，在此之前资金不会转出。到期仍未处理的，由两名工作人员审核决定，资金不会自动转出。暂停期间不计入冷静期：如恢复办理，您的撤销期限按暂停时间顺延。${CANCEL_NOW(frozen)}`,
    }),
    closure_rest_stopped: ({ closure, until }, say) => ({
      subject: '钱包注销的其余款项已暂停转出',
      text: `您的钱包注销（编号 ${closure}）在资金转出期间被暂停。此前已发出的款项无法追回。我们的工作人员会通过此前登记的联系方式与您核实并处理，在此之前其余款项不会转出，最迟至 ${say.moment(until)}；到期仍未处理的，其余款项将为您妥善留存待领，不收费用。`,
    }),
    closure_released: ({ closure, until, finished_by, receipt_link, kept }, say) => ({
      subject: '钱包注销继续办理',
      text: `您的钱包注销（编号 ${closure}）的暂停已由工作人员与您核实，并经另一名工作人员复核，注销继续办理。冷静期至 ${say.moment(until)}，期间可撤销。${finished_by ? `因暂停顺延，此前告知的办结期限改为 ${say.moment(finished_by)}。` : ''}如我们并未与您联系，请立即登录撤销。${accountEnded(kept, until)}${caseLink(receipt_link, say)}`,
    }),
    closure_continued: ({ closure, until, receipt_link, kept }, say) => ({
      subject: '您已确认钱包注销继续办理',
      text: `找回钱包后，您已确认注销继续办理（编号 ${closure}）。${until ? `冷静期至 ${say.moment(until)}，期间可撤销。` : '尚未发出的款项将尽快转出。'}${accountEnded(kept, until)}${caseLink(receipt_link, say)}`,
    }),
    closure_stands: ({ closure, until, payouts, waits, next, paid_back, freeze_link }, say) => ({
      subject: '已设定办妥后自动注销',
      text: `您已确认：待处理事项办妥后，在您签署的范围内自动注销钱包（编号 ${closure}）。${payouts.length > 0 ? `资金去向：${waysText(payouts)}。` : ''}${waiting(say.mine(waits), next, say)}${turned(paid_back, say, false)}我们每天查看数次，至 ${say.moment(until)} 为止；注销开始时会通知您，届时仍可撤销。您可随时在该申请中撤回此确认。如非您本人操作，请立即冻结钱包，注销即不会开始：${freezeIt(freeze_link, say)}`,
    }),
    closure_appealed: ({ closure, until, freeze_link }, say) => ({
      subject: '我们已收到您的申诉',
      text: `我们已收到您就钱包注销（编号 ${closure}）提出的申诉或投诉。工作人员将于 ${say.moment(until)} 前通过本联系方式答复；如需更长时间，我们会通知您新的日期。${freeze_link && `在此期间注销仍按原定日期办理，申诉不会使其暂停。如注销并非您本人申请，请立即冻结钱包，注销随即暂停：${freezeIt(freeze_link, say)}`}`,
    }),
    closure_appeal_answered: ({ closure, answer }) => ({
      subject: '您的申诉已有答复',
      text: `工作人员已核查您就钱包注销（编号 ${closure}）提出的申诉或投诉。答复如下：${answer} 您也可在该注销的页面查看此答复；如问题仍未解决，可在该页面再次申诉，不收费用。`,
    }),
    closure_goes_on: ({ closure, receipt_link, kept }, say) => ({
      subject: '钱包注销继续办理',
      text: `您的钱包注销（编号 ${closure}）的暂停已由工作人员与您核实，并经另一名工作人员复核，注销继续办理。${accountEnded(kept, '')}${caseLink(receipt_link, say)}`,
    }),
    closure_stop_unsettled: ({ closure, until }, say) => ({
      subject: '钱包注销仍处于暂停：尚未与您核实',
      text: `您的钱包注销（编号 ${closure}）已暂停，但在规定时间内尚未与您核实。注销继续保持暂停，资金不会转出。现由两名工作人员审核，将于 ${say.moment(until)} 前答复；在此之前您可登录撤销，或在该注销中申诉。`,
    }),
    closure_rest_kept: ({ closure }) => ({
      subject: '其余款项已为您留存待领',
      text: `您的钱包注销（编号 ${closure}）在资金转出期间被暂停。尚未发出的款项已为您妥善留存待领，不收费用；钱包注销后，仅您本人核验身份后可领取。`,
    }),
    closure_called_off: ({ closure }) => ({
      subject: '我们已撤销您的钱包注销',
      text: `您的钱包注销（编号 ${closure}）暂停后，已由两名工作人员撤销，未因注销转出资金，钱包恢复为您使用。请立即修改登录密码；如申请注销的不是您本人，说明密码已被他人知悉。如有异议，可在该注销中申诉。`,
    }),
    closure_delayed: ({ closure, was, until }, say) => ({
      subject: '您的钱包注销未能按期办理',
      text: `您的钱包注销（编号 ${closure}）原定于 ${say.moment(was)} 前办理，现已逾期，非常抱歉。新的日期为 ${say.moment(until)}，已列入工作人员待办事项，资金情况以该注销所示为准。您可随时在该注销中免费投诉或申诉。`,
    }),
    closure_payout_waits: (told, say) => ({
      subject: '您的钱包注销有款项须暂缓转出',
      text: `您的钱包注销（编号 ${told.closure}）中，${told.waits} 暂时无法转出：${told.order ? '该款项已被有权机关冻结' : '您的钱包受限'}。${told.was ? `原定 ${say.moment(told.was)} 前到账，该日期不再适用。` : ''}${told.leaves ? `${told.leaves} 现按约定转出。` : ''}暂缓的款项仍归您所有，恢复可用后将按原约定处理：${WAYS[told.way](told.account)}。${told.order ? '如冻结如期结束，' : ''}最迟 ${say.moment(told.until)} 办理；如需更长时间，我们会在该日期前后通知您。您无需操作，也可随时在该注销中申诉。`,
    }),
    closure_date_moved: ({ closure, until }, say) => ({
      subject: '您的注销日期顺延',
      text: `我们的服务曾经或将因已公告的维护而有一段时间无法使用，这段时间补加给您：您的钱包注销（编号 ${closure}）原定的日期顺延至 ${say.moment(until)}，在此之前您仍可撤销，注销不会转出资金。您无需操作。`,
    }),
    closure_draft_ends: ({ closure, until }, say) => ({
      subject: '您的注销申请即将失效',
      text: `您的钱包注销申请（编号 ${closure}）尚未确认，将于 ${say.moment(until)} 失效，钱包不会发生任何变化。如需注销，请在此之前确认该申请。`,
    }),
    closure_draft_ended: ({ closure }) => ({
      subject: '您的注销申请已失效',
      text: `您的钱包注销申请（编号 ${closure}）未在期限内确认，现已失效，钱包没有任何变化。您可随时重新申请注销。`,
    }),
    answer_late: ({ about, was, until }, say) => ({
      subject: '办理延期通知',
      text: `我们原定于 ${say.moment(was)} 前${LATE[about]}，该事项现已逾期、尚未办结，非常抱歉。新的日期为 ${say.moment(until)}，已列入工作人员逾期待办事项。您无需操作，也可随时联系客服。`,
    }),
    closure_standing_withdrawn: ({ closure, paid_back }, say) => ({
      subject: '已撤回“办妥后自动注销”',
      text: `您已撤回“办妥后自动注销”（编号 ${closure}）。钱包继续使用，该申请仍待您处理：可重新确认或撤销。${turned(paid_back, say, true)}`,
    }),
    closure_draft_cancelled: ({ closure }) => ({
      subject: '您的注销申请已撤销',
      text: `您的钱包注销申请（编号 ${closure}）在确认前已撤销，钱包没有任何变化。`,
    }),
    closure_agreed: ({ closure, agreed, left, leaves }) => ({
      subject: '您已同意减少的转出金额',
      text: `在您的钱包注销（编号 ${closure}）中，您已同意转出约 ${left}，而非原约定的 ${agreed}。${LEAVES[leaves]}`,
    }),
    closure_planned: ({ closure, payouts }) => ({
      subject: '已选择注销时的资金去向',
      text: `就我们已通知的钱包注销（编号 ${closure}），资金去向已选定为：${waysText(payouts)}。如您不再变更，资金将在通知的日期按此转出。在此之前您可重新选择。`,
    }),
    closure_approved: ({ closure, until }, say) => ({
      subject: '钱包注销已通过审核',
      text: `您的钱包注销（编号 ${closure}）已由两名工作人员审核通过。${until ? `冷静期至 ${say.moment(until)}，期间仍可撤销，我们不会转出您的资金。` : '资金现按您的选择转出；如有部分款项暂不能转出，我们会另行通知日期。'}办结后我们会通知您。`,
    }),
    shared_wallet_news: ({ holder, news, until, plan }, say) => {
      const goal = plan && say.mine(plan)
      return {
        subject: '您共同持有的钱包有新进展',
        text: `您与 ${holder || '他人'} 共同持有的钱包：另一持有人${SHARED[news](say.moment(until))}${goal ? `资金去向：${goal}。` : ''}`,
      }
    },
  },
}
