/** The readable reference, made from the OpenAPI document. */
import { catalogue, type Lang } from '../../kernel/errors.ts'
import { type Html, html } from './html.ts'
import type { OpenApi, Operation } from './openapi.ts'

const words = {
  en: {
    title: 'API reference', access: 'Who may call', key: 'Idempotency-Key', required: 'required', fields: 'Fields',
    name: 'Name', form: 'Form', meaning: 'Meaning', answer: 'Answer', refusals: 'Refusals', document: 'OpenAPI document',
    body: 'body', optional: 'optional', all: 'All refusals', states: 'By the state of the wallet', always: 'done',
    absent: 'nothing to ask about',
    intro: 'Amounts are whole minor units as strings. Times are ISO 8601 in UTC. Writes that need an Idempotency-Key never act twice for one key: after a time-out, repeat with the same key.',
  },
  'zh-CN': {
    title: '接口文档', access: '可调用者', key: 'Idempotency-Key', required: '必填', fields: '字段',
    name: '名称', form: '格式', meaning: '含义', answer: '返回', refusals: '可能的拒绝', document: 'OpenAPI 文档',
    body: '请求体', optional: '选填', all: '全部错误码', states: '按钱包状态', always: '可办理', absent: '不适用',
    intro: '金额为最小货币单位的整数字符串，时间为 UTC 的 ISO 8601 格式。需要 Idempotency-Key 的写操作对同一个键只办理一次；超时后请使用同一个键重试。',
  },
} as const // biome-ignore format: words side by side

type Words = (typeof words)[Lang]

export const referencePage = (document: OpenApi, lang: Lang): { title: string; body: Html } => {
  const w = words[lang]
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const areas = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')
  const contents = [...areas].map(
    ([area, list]) =>
      html`<li><a href="#${area}">${area}</a><ul>${list.map(
        ({ method, path, operation }) =>
          html`<li><a href="#${operation.operationId}"><code>${method} ${path}</code></a> ${operation.summary}</li>`,
      )}</ul></li>`,
  )
  const sections = [...areas].map(
    ([area, list]) =>
      html`<section><h2 id="${area}">${area}</h2>${list.map((entry) => operationHtml(entry, w, lang))}</section>`,
  )
  const body = html`<p>${w.intro}</p><p><a href="/openapi.json">${w.document}</a> · <a href="/errors">${w.all}</a></p><ul>${contents}</ul>${sections}`
  return { title: w.title, body }
}

type Entry = { readonly method: string; readonly path: string; readonly operation: Operation }

const operationHtml = ({ method, path, operation }: Entry, w: Words, lang: Lang): Html => {
  const keyed = operation.parameters.some((parameter) => text(parameter, '$ref').endsWith('/IdempotencyKey'))
  const fields = [...parameterFields(operation), ...bodyFields(operation, w)]
  return html`<article lang="en"><h3 id="${operation.operationId}"><code class="path">${method} ${path}</code></h3>
<p>${operation.summary}</p>${operation.description ? html`<p>${operation.description}</p>` : undefined}
<p>${w.access}: ${operation['x-access'].join(', ')}${keyed ? ` · ${w.key}: ${w.required}` : ''}</p>
${fields.length > 0 ? fieldTable(w.fields, fields, w) : undefined}
${answerHtml(operation, w)}
${statesHtml(operation, w)}
<p>${w.refusals}: ${operation['x-refusals'].map(
    (code, i) =>
      html`${i > 0 ? ', ' : ''}<a href="/errors/${code}" title="${catalogue[code][lang].title}"><code>${code}</code></a> (${catalogue[code].status})`,
  )}</p></article>`
}

/** What it answers in each state of the wallet, where that is not always the same. */
const statesHtml = (operation: Operation, w: Words): Html | undefined => {
  const rows = Object.entries(operation['x-wallet-states'] ?? {})
  const differ = rows.filter(([, outcomes]) => Object.keys(outcomes).length > 1)
  if (differ.length === 0) return undefined
  return html`<p>${w.states}:</p><ul>${differ.map(
    ([who, outcomes]) =>
      html`<li>${who}: ${Object.entries(outcomes)
        .map(
          ([outcome, states]) =>
            `${outcome === 'allowed' ? w.always : outcome === 'absent' ? w.absent : outcome} (${states.join(', ')})`,
        )
        .join(' · ')}</li>`,
  )}</ul>`
}

type Field = {
  readonly name: string
  readonly form: string
  readonly meaning: string
  readonly required: boolean
}

const fieldTable = (caption: string, fields: readonly Field[], w: Words): Html =>
  html`<div class="wide"><table><caption>${caption}</caption><thead><tr><th>${w.name}</th><th>${w.form}</th><th>${w.meaning}</th></tr></thead><tbody>${fields.map(
    ({ name, form, meaning, required }) =>
      html`<tr><td><code>${name}</code>${required ? undefined : ` (${w.optional})`}</td><td>${form}</td><td>${meaning}</td></tr>`,
  )}</tbody></table></div>`

const answerHtml = ({ responses }: Operation, w: Words): Html => {
  const [status = '', response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  const fields = fieldsOf(schemaIn(response), '')
  return fields.length > 0
    ? fieldTable(`${w.answer} ${status}`, fields, w)
    : html`<p>${w.answer}: ${status} ${Object.keys(member(response, 'content')).join(', ')}</p>`
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
        meaning: text(schema, 'description'),
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
