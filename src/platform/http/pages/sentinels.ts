/** `/sentinels`: what to type so that the simulated bank misbehaves. */
import { listSentinels } from '../../../modules/sandbox/operations/sandbox.ts'
import { html } from '../answers/html.ts'
import type { Env, Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { nothing, visitor } from './visitor.ts'
import { words } from './words/words.generated.ts'

export const sentinelsPage = ({ db, config }: Pick<Env, 'db' | 'config'>): Page => ({
  path: '/sentinels',
  handler: async (request, reply) => {
    const lang = pageLang(request)
    const w = words[lang].sentinels
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
