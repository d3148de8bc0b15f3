/** `/inbox`: the messages that the sandbox shows instead of sending. */

import type { FastifyRequest } from 'fastify'
import { instant } from '../../../kernel/clock.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { momentText } from '../../../kernel/time/when.ts'
import { readCast, readInbox } from '../../../modules/sandbox/operations/sandbox.ts'
import { type Html, html } from '../answers/html.ts'
import type { Env, Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { nothing, visitor } from './visitor.ts'
import { words } from './words/words.generated.ts'

type Words = (typeof words)[Lang]['inbox']

export const inboxPage = ({ db, config }: Pick<Env, 'db' | 'config'>): Page => ({
  path: '/inbox',
  handler: async (request, reply) => {
    const lang = pageLang(request)
    const w = words[lang].inbox
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
