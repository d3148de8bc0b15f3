/** `/inbox`: the messages that the sandbox shows instead of sending. */
import type { FastifyRequest } from 'fastify'
import { instant } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/errors.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { momentText } from '../../../kernel/time/when.ts'
import { readCast } from '../../../modules/sandbox/operations/cast.ts'
import { readInbox } from '../../../modules/sandbox/operations/inbox.ts'
import { type Html, html } from '../answers/html.ts'
import type { Env, Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { nothing, visitor } from './visitor.ts'

const WORDS = {
  en: {
    title: 'Sandbox inbox',
    intro: 'Nothing leaves the sandbox: text messages and e-mails are shown here, with the codes and links in them.',
    label: 'Phone number or e-mail address', hint: 'With country code, for example +8613900000001', show: 'Show messages',
    cast: 'The cast', empty: 'No messages to {contact} yet.', of: 'Messages to {contact}, newest first',
    bad: 'This is neither a phone number with its country code nor an e-mail address.',
    sms: 'text message', email: 'e-mail', code: 'Code',
  },
  'zh-CN': {
    title: '沙箱收件箱',
    intro: '沙箱不会向外发送任何消息：短信和邮件都显示在这里，包括其中的验证码与链接。',
    label: '手机号或邮箱地址', hint: '请填写国家区号，例如 +8613900000001', show: '查看消息',
    cast: '人物', empty: '{contact} 暂无消息。', of: '发送至 {contact} 的消息，最新的在前',
    bad: '请输入带国家区号的手机号或邮箱地址。',
    sms: '短信', email: '邮件', code: '验证码',
  },
} as const satisfies Record<Lang, unknown> // biome-ignore format: words side by side
type Words = (typeof WORDS)[Lang]

export const inboxPage = ({ db, config }: Pick<Env, 'db' | 'config'>): Page => ({
  path: '/inbox',
  handler: async (request, reply) => {
    const lang = pageLang(request)
    const w = WORDS[lang]
    const call = visitor(request, lang)
    const { members } = await readCast.run(db, call, nothing)
    const contact = contactIn(request)
    const found = contact === undefined ? undefined : await messagesTo(contact)
    return sendPersonPage(reply, {
      lang,
      mode: config.mode,
      title: w.title,
      path: contact === undefined ? '/inbox' : `/inbox?contact=${encodeURIComponent(contact)}`,
      body: html`<p>${w.intro}</p>${form(w, lang, contact)}${found === 'bad' ? html`<p class="card note">${w.bad}</p>` : undefined}
${contact !== undefined && found !== undefined && found !== 'bad' ? list(w, lang, { contact, messages: found }) : undefined}
<h2>${w.cast}</h2><ul class="cards">${members.map((m) => html`<li><a href="${`/inbox?contact=${encodeURIComponent(m.contact)}&lang=${lang}`}">${m.name[lang]} · ${m.contact}</a></li>`)}</ul>`,
    })

    async function messagesTo(asked: string): Promise<readonly Message[] | 'bad'> {
      try {
        return (await readInbox.run(db, call, { ...nothing, query: { contact: asked } })).messages
      } catch (error) {
        if (error instanceof Refusal && error.code === 'contact_invalid') return 'bad'
        throw error
      }
    }
  },
})

type Message = Awaited<ReturnType<typeof readInbox.run>>['messages'][number]

const contactIn = (request: FastifyRequest): string | undefined => {
  const { contact } = Object(request.query)
  return typeof contact === 'string' && contact.trim() !== '' && contact.length <= 254 ? contact : undefined
}

const form = (w: Words, lang: Lang, contact: string | undefined): Html =>
  html`<form method="get" action="/inbox"><input type="hidden" name="lang" value="${lang}">
<p><label for="contact">${w.label}</label><br><span class="dim" id="hint">${w.hint}</span><br>
<input id="contact" name="contact" value="${contact ?? ''}" aria-describedby="hint" autocomplete="off" spellcheck="false"></p>
<p><button>${w.show}</button></p></form>`

type Found = { readonly contact: string; readonly messages: readonly Message[] }
const list = (w: Words, lang: Lang, { contact, messages }: Found): Html => {
  const heading = (messages.length > 0 ? w.of : w.empty).replace('{contact}', contact)
  return html`<section><h2>${heading}</h2>${messages.map(
    (m) => html`<article class="card"><h3>${m.subject}</h3>
<p class="dim">${m.channel === 'sms' ? w.sms : w.email} · <time datetime="${m.at}">${momentText(instant(m.at), lang)}</time></p>
<p class="mail">${m.text}</p>
${m.code ? html`<p>${w.code} <strong><code>${m.code}</code></strong></p>` : undefined}
${m.links.map((link) => html`<p><a href="${link}">${link}</a></p>`)}</article>`,
  )}</section>`
}
