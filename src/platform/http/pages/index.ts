/** `/`: what runs here, who lives here, and where to go next. */

import packageJson from '../../../../package.json' with { type: 'json' }
import { instant } from '../../../kernel/clock.ts'
import type { Config } from '../../../kernel/config.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { momentText } from '../../../kernel/time/when.ts'
import { packInForce, readCast, readClock } from '../../../modules/sandbox/operations/sandbox.ts'
import { type Html, html } from '../answers/html.ts'
import type { Env, Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { nothing, visitor } from './visitor.ts'
import type { IndexWords } from './words/shape.ts'
import { words } from './words/words.generated.ts'

export const indexPage = ({ db, config }: Pick<Env, 'db' | 'config'>): Page => ({
  path: '/',
  handler: async (request, reply) => {
    const lang = pageLang(request)
    const w = words[lang].home
    const call = visitor(request, lang)
    const sandbox = config.mode === 'sandbox'
    const cast = sandbox ? await readCast.run(db, call, nothing) : undefined
    const body = html`<p>${w.intro}</p>${runsHtml(w, config, lang)}
${sandbox ? clockHtml(w, { clock: await readClock.run(db, call, nothing), lang, publicUrl: config.publicUrl }) : undefined}
${nextHtml(w, lang, cast)}
${cast ? tryHtml(w, { url: config.publicUrl, lang, cast }) : undefined}
${cast ? castHtml(w, cast, lang) : undefined}`
    return sendPersonPage(reply, { lang, mode: config.mode, title: w.title, path: '/', body })
  },
})

const fact = (label: string, value: Html | string): Html =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>`

const runsHtml = (w: IndexWords, config: Config, lang: Lang): Html => {
  const pack = packInForce(lang)
  return html`<h2>${w.runs}</h2><dl class="row">
${fact(w.version, packageJson.version)}
${fact(w.mode, w.modes[config.mode])}
${fact(w.database, databaseHtml(w, config))}
${fact(w.pack, html`${pack.name} (<code>${pack.id}@${pack.version}</code>), ${pack.verified ? w.verified : w.unverified}`)}
</dl>`
}

/** Where the data are; never the password, and outside the sandbox not even the place. */
const databaseHtml = (w: IndexWords, { mode, databaseUrl, dataDir }: Config): Html => {
  if (mode === 'production') return html`${w.elsewhere}`
  const url = databaseUrl === undefined ? undefined : URL.parse(databaseUrl)
  if (!url) return html`${w.embedded} <code>${dataDir}</code>`
  return html`<code>${url.protocol}//${url.username ? `${url.username}@` : ''}${url.host}${url.pathname}</code>`
}

type Clock = Awaited<ReturnType<typeof readClock.run>>

type Shown = { readonly clock: Clock; readonly lang: Lang; readonly publicUrl: string }

const clockHtml = (w: IndexWords, { clock, lang, publicUrl }: Shown): Html =>
  html`<h2>${w.clock}</h2><p>${w.business} <strong><time datetime="${clock.business_now}">${momentText(instant(clock.business_now), lang)}</time></strong></p>
<p>${w.move}</p><pre tabindex="0"><code>curl -X POST ${publicUrl}/v1/sandbox/clock -H 'content-type: application/json' -d '{"advance":"P7D"}'</code></pre>`

const nextHtml = (w: IndexWords, lang: Lang, cast: Cast | undefined): Html => {
  const links = ['/app', '/help', '/docs', '/errors', ...(cast ? ['/inbox', '/sentinels'] : [])]
  return html`<h2>${w.next}</h2><ul>${links.map(
    (href) => html`<li><a href="${href}?lang=${lang}">${w.links[href] ?? href}</a></li>`,
  )}</ul>`
}

const tryHtml = (w: IndexWords, { url, lang, cast }: { url: string; lang: Lang; cast: Cast }): Html =>
  html`<p>${w.demo}</p><pre tabindex="0"><code>npm run demo -- --server ${url} --lang ${lang}</code></pre>
<p>${w.curl}</p><pre tabindex="0"><code>${curlOf(url, cast)}</code></pre>`

/** Signs in as the first of the cast and asks what stands in the way of closing. */
const curlOf = (publicUrl: string, { members: [member] }: Cast): string => {
  const { contact = '', password = '', wallet } = member ?? {}
  const signIn = JSON.stringify({ contact: { phone: contact }, password })
  return `curl -X POST ${publicUrl}/v1/sessions -H 'content-type: application/json' -d '${signIn}'
TOKEN=…   # session.token of the answer
curl ${publicUrl}/v1/wallets/${wallet ?? 'WALLET'}/closure/preview -H "authorization: Bearer $TOKEN"`
}

type Cast = Awaited<ReturnType<typeof readCast.run>>

const castHtml = (w: IndexWords, { members, operators }: Cast, lang: Lang): Html =>
  html`<h2>${w.cast}</h2><p>${w.castIntro}</p><ul class="cards">${members.map((m) => memberHtml(w, m, lang))}</ul>
<h2>${w.staff}</h2><ul class="cards">${operators.map(
    (o) =>
      html`<li class="card"><h3>${o.name}</h3><dl>${fact(w.roles, html`${o.roles.map((role) => html`<code>${role}</code> `)}`)}${o.token ? fact(w.token, html`<code>${o.token}</code>`) : undefined}</dl></li>`,
  )}</ul>`

const memberHtml = (w: IndexWords, m: Cast['members'][number], lang: Lang): Html => {
  const secret = (label: string, value: string | null) =>
    value === null ? undefined : fact(label, html`<code>${value}</code>`)
  return html`<li class="card"><h3>${m.name[lang]}</h3><p>${m.situation[lang]}</p><dl>
${fact(w.contact, html`<a href="${`/inbox?contact=${encodeURIComponent(m.contact)}&lang=${lang}`}">${m.contact}</a>`)}
${secret(w.password, m.password)}
${secret(w.totp, m.totp_secret)}
${m.recovery_codes.length > 0 ? fact(w.recovery, html`${m.recovery_codes.slice(0, 3).map((code) => html`<code>${code}</code> `)}…`) : undefined}
${secret(w.account, m.account)}
${secret(w.wallet, m.wallet)}
</dl></li>`
}
