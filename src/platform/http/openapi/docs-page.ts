/** The readable reference, made from the OpenAPI document: a list to search in, and a page for each operation. */
import { refusalSpec } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { type Html, html } from '../answers/html.ts'
import { words } from '../words/words.generated.ts'
import type { OpenApi, Operation } from './openapi.ts'
import { langOfMeaning } from './openapi-fields.ts'

type Words = (typeof words)[Lang]['reference']
type Content = { readonly title: string; readonly body: Html }
type Entry = { readonly method: string; readonly path: string; readonly operation: Operation }

/** What is looked for is cut here: nobody types more, and the page repeats it. */
const MOST_SOUGHT = 100

const entriesOf = (document: OpenApi): readonly Entry[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

/** Everything an operation can be found by, in small letters. */
const soughtIn = (entry: Entry, w: Words): string => {
  const { method, path, operation } = entry
  const fields = [...parameterFields(operation), ...bodyFields(operation, w), ...answerFields(operation)]
  return [
    method, path, operation.operationId, operation.summary, operation.description ?? '',
    ...operation['x-refusals'], ...fields.flatMap(({ name, meaning }) => [name, meaning]),
  ].join(' ').toLowerCase() // biome-ignore format: one line
}

/** The list of operations by area; with `query`, those that have all of its words. */
export const referencePage = (document: OpenApi, lang: Lang, query = ''): Content => {
  const w = words[lang].reference
  const asked = query.trim().slice(0, MOST_SOUGHT)
  const sought = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const all = entriesOf(document)
  const found =
    sought.length === 0
      ? all
      : all.filter((entry) => sought.every((word) => soughtIn(entry, w).includes(word)))
  const areas = Map.groupBy(found, ({ operation }) => operation.tags[0] ?? '')
  const sections = [...areas].map(
    ([area, list]) =>
      html`<section><h2 id="${area}"><code>${area}</code></h2><p>${aboutOf(document, area)}</p><ul>${list.map(
        ({ method, path, operation }) =>
          html`<li id="${operation.operationId}"><a href="/docs/${operation.operationId}?lang=${lang}"><code class="path">${method} ${path}</code></a> ${operation.summary}</li>`,
      )}</ul></section>`,
  )
  const result =
    sought.length === 0
      ? undefined
      : html`<p role="status">${w.found(found.length, asked)}${found.length === 0 ? html`<br>${w.none}` : undefined} <a href="/docs?lang=${lang}">${w.clear}</a></p>`
  const body = html`<p>${w.intro}</p><p><a href="/openapi.json?lang=${lang}">${w.document}</a> · <a href="/errors?lang=${lang}">${w.all}</a></p>
<form role="search" action="/docs" method="get"><label for="q">${w.search}</label> <input id="q" name="q" type="search" maxlength="${MOST_SOUGHT}" value="${asked}" placeholder="${w.hint}" autocomplete="off"><input type="hidden" name="lang" value="${lang}"> <button type="submit">${w.search}</button></form>
${result}${sections}`
  return { title: w.title, body }
}

/** One operation by its `operationId`; undefined when there is none. */
export const operationPage = (document: OpenApi, lang: Lang, id: string): Content | undefined => {
  const w = words[lang].reference
  const entry = entriesOf(document).find(({ operation }) => operation.operationId === id)
  if (!entry) return undefined
  const back = html`<p><a href="/docs?lang=${lang}#${id}">${w.back}</a></p>`
  return { title: id, body: html`${back}${operationHtml(entry, w, lang)}` }
}

const operationHtml = ({ method, path, operation }: Entry, w: Words, lang: Lang): Html => {
  const keyed = operation.parameters.some((parameter) => text(parameter, '$ref').endsWith('/IdempotencyKey'))
  const fields = [...parameterFields(operation), ...bodyFields(operation, w)]
  return html`<article><p><code class="path">${method} ${path}</code></p>
<p>${operation.summary}</p>${operation.description ? html`<p>${operation.description}</p>` : undefined}
<p>${w.access}${w.colon}${callersOf(operation, w)}${keyed ? html` · <code>Idempotency-Key</code>${w.colon}${w.required}` : undefined}</p>
${fields.length > 0 ? fieldTable(w.fields, fields, { w, lang }) : undefined}
${exampleHtml(`${w.example} (${w.body})`, operation.requestBody)}
${answerHtml(operation, w, lang)}
${exampleHtml(`${w.example} (${w.answer})`, goodOf(operation)[1])}
${statesHtml(operation, w)}
<h2>${w.refusals}</h2><ul>${operation['x-refusals'].map(
    (code) =>
      html`<li><a href="/errors/${code}?lang=${lang}"><code>${code}</code></a> (${refusalSpec(code).status}) ${refusalSpec(code)[lang].title}</li>`,
  )}</ul></article>`
}

/** What it answers in each state of the wallet, where that is not always the same. */
const statesHtml = (operation: Operation, w: Words): Html | undefined => {
  const rows = Object.entries(operation['x-wallet-states'] ?? {})
  const differ = rows.filter(([, outcomes]) => Object.keys(outcomes).length > 1)
  if (differ.length === 0) return undefined
  return html`<p>${w.states}${w.colon}</p><ul>${differ.map(
    ([who, outcomes]) =>
      html`<li>${callerOf(who, w)}<ul>${Object.entries(outcomes).map(
        ([outcome, states]) =>
          html`<li>${outcome === 'allowed' ? w.always : outcome === 'absent' ? w.absent : html`<code>${outcome}</code>`}${w.colon}<code>${states.join(' ')}</code></li>`,
      )}</ul></li>`,
  )}</ul>`
}

/** What an area is about, as the document says it. */
const aboutOf = (document: OpenApi, area: string): string => {
  const tags: unknown = document.tags
  return Array.isArray(tags)
    ? text(
        tags.find((tag) => text(tag, 'name') === area),
        'description',
      )
    : ''
}

const callerOf = (kind: string, w: Words): string =>
  Object.entries(w.callers).find(([key]) => key === kind)?.[1] ?? kind

/** Who may call, in words; roles of staff by their code. */
const callersOf = (operation: Operation, w: Words): Html[] =>
  operation['x-access'].map((caller, i) => {
    const [, role] = caller.split('role:')
    return html`${i > 0 ? ' · ' : ''}${role === undefined ? callerOf(caller, w) : html`<code>${role}</code>`}`
  })

type Field = {
  readonly name: string
  readonly form: string
  readonly meaning: string
  readonly required: boolean
}

const fieldTable = (caption: string, fields: readonly Field[], { w, lang }: { w: Words; lang: Lang }): Html =>
  html`<div class="wide"><table><caption>${caption}</caption><thead><tr><th>${w.name}</th><th>${w.form}</th><th>${w.meaning}</th></tr></thead><tbody>${fields.map(
    ({ name, form, meaning, required }) =>
      html`<tr><td><code>${name}</code>${required ? undefined : ` (${w.optional})`}</td><td><code>${form}</code></td><td lang="${langOfMeaning(meaning, lang)}">${meaning}</td></tr>`,
  )}</tbody></table></div>`

const goodOf = ({ responses }: Operation): readonly [string, unknown] =>
  Object.entries(responses).find(([code]) => code.startsWith('2')) ?? ['', undefined]
const answerFields = (operation: Operation): Field[] => fieldsOf(schemaIn(goodOf(operation)[1]), '')

const answerHtml = (operation: Operation, w: Words, lang: Lang): Html => {
  const [status, response] = goodOf(operation)
  const fields = answerFields(operation)
  return fields.length > 0
    ? fieldTable(`${w.answer} ${status}`, fields, { w, lang })
    : html`<p>${w.answer}${w.colon}<code>${status} ${Object.keys(member(response, 'content')).join(', ')}</code></p>`
}

/** What was given or answered when the tests ran. */
const exampleHtml = (title: string, holder: unknown): Html | undefined => {
  const [media] = Object.values(member(holder, 'content'))
  const { example } = member(media)
  return example === undefined
    ? undefined
    : html`<p>${title}</p><pre class="wide" tabindex="0" role="region" aria-label="${title}"><code>${JSON.stringify(example, null, 2)}</code></pre>`
}

const parameterFields = ({ parameters }: Operation): Field[] =>
  parameters.flatMap((parameter) => {
    const place = text(parameter, 'in')
    if (place !== 'path' && place !== 'query') return []
    const schema = member(parameter, 'schema')
    const required = member(parameter).required === true
    return [
      {
        name: `${place}: ${text(parameter, 'name')}`,
        form: formOf(schema),
        meaning: text(schema, 'description') || text(parameter, 'description'),
        required,
      },
    ]
  })

const bodyFields = ({ requestBody }: Operation, w: Words): Field[] =>
  fieldsOf(schemaIn(requestBody), `${w.body}: `)

const schemaIn = (holder: unknown): Plain => {
  const [media] = Object.values(member(holder, 'content'))
  return member(media, 'schema')
}

/** Fields of an object schema, nested ones with dots; a list as `name[]`. */
const fieldsOf = (schema: Plain, prefix: string): Field[] => {
  const required: unknown = schema.required
  return Object.entries(member(schema, 'properties')).flatMap(([name, raw]) => {
    const inner = nonNull(member(raw))
    const isList = inner.type === 'array'
    const here = `${prefix}${name}${isList ? '[]' : ''}`
    const field = {
      name: here,
      form: formOf(member(raw)),
      meaning: text(raw, 'description'),
      required: Array.isArray(required) && required.includes(name),
    }
    return [field, ...fieldsOf(isList ? nonNull(member(inner, 'items')) : inner, `${here}.`)]
  })
}

const formOf = (schema: Plain): string => {
  const choices: unknown = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return choices.map((choice) => formOf(member(choice))).join(' | ')
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(' | ')
  if (schema.const !== undefined) return String(schema.const)
  const bounds = [schema.format, schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum]
  const [format, least, most] = bounds.map((bound) => (bound === undefined ? '' : String(bound)))
  return [String(schema.type ?? ''), format, least || most ? `${least}…${most}` : '']
    .filter(Boolean)
    .join(' ')
}

const nonNull = (schema: Plain): Plain => {
  const choices: unknown = schema.anyOf
  if (!Array.isArray(choices)) return schema
  const real = choices.map((choice) => member(choice)).filter((choice) => choice.type !== 'null')
  return real.length === 1 && real[0] ? real[0] : schema
}

type Plain = Readonly<Record<string, unknown>>
/** A member of plain data as an object; empty when there is none. */
const member = (holder: unknown, name?: string): Plain => {
  const value: unknown = name === undefined ? holder : Object(holder)[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
const text = (holder: unknown, name: string): string => {
  const value: unknown = Object(holder)[name]
  return typeof value === 'string' ? value : ''
}
