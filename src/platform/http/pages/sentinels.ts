/** `/sentinels`: what to type so that the simulated bank misbehaves. */
import type { Lang } from '../../../kernel/errors.ts'
import { listSentinels } from '../../../modules/sandbox/operations/sentinels.ts'
import { html } from '../answers/html.ts'
import type { Env, Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { nothing, visitor } from './visitor.ts'

const WORDS = {
  en: {
    title: 'Sentinels of the simulated bank',
    intro:
      'Type one of these amounts or account numbers and the bank misbehaves that way. The account wins over the amount; everything else is accepted at once. Move the clock to see what happens later.',
    type: 'Type', words: 'What the bank does', example: 'Numbers to type', name: 'Behaviour',
    amount: 'amount', account: 'account ending',
  },
  'zh-CN': {
    title: '模拟银行触发值',
    intro: '输入下列金额或账号，银行将出现相应异常。账号优先于金额；其余情况即时受理。拨动时钟可查看后续结果。',
    type: '输入', words: '银行的反应', example: '可用号码', name: '行为', amount: '金额', account: '账号尾号',
  },
} as const satisfies Record<Lang, unknown> // biome-ignore format: words side by side

export const sentinelsPage = ({ db, config }: Pick<Env, 'db' | 'config'>): Page => ({
  path: '/sentinels',
  handler: async (request, reply) => {
    const lang = pageLang(request)
    const w = WORDS[lang]
    const { sentinels } = await listSentinels.run(db, visitor(request, lang), nothing)
    const rows = sentinels.map(
      (
        s,
      ) => html`<tr><th scope="row">${s.on === 'amount' ? w.amount : w.account} <code>${s.on === 'amount' ? amountText(s.value) : s.value}</code></th>
<td>${s.words}</td><td>${Object.values(s.examples).map((number) => html`<code>${number}</code> `)}</td></tr>`,
    )
    return sendPersonPage(reply, {
      lang,
      mode: config.mode,
      title: w.title,
      path: '/sentinels',
      body: html`<p>${w.intro}</p><div class="wide" tabindex="0" role="region" aria-label="${w.title}"><table>
<thead><tr><th scope="col">${w.type}</th><th scope="col">${w.words}</th><th scope="col">${w.example}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
    })
  },
})

/** 1313 minor units of a currency with two digits. */
const amountText = (minor: string): string => `${minor.slice(0, -2)}.${minor.slice(-2)}`
