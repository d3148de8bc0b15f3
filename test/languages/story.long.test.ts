/** A wallet's whole life in the made language: whatever the API answers a person with is in it, and so is the command. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave } from '../../scripts/demo/ending.ts'
import type { World } from '../../scripts/demo/person.ts'
import { bearerOf, messagesOf } from '../../scripts/demo/person.ts'
import { accept, look, openAndUse, type Told, tryTooEarly } from '../../scripts/demo/story.ts'
import { createTeller } from '../../scripts/demo/teller.ts'
import { left } from './outside.ts'
import { CLI, serve, WITH_IT } from './served.ts'

/** What a person reads. Whatever else has a space in it is read too. */
const READ = new Set([
  'title', 'why', 'what_to_do', 'detail', 'message', 'words', 'label', 'subject', 'text', 'irreversible', 'destination', 'support',
  'counterparty', 'qps',
]) // biome-ignore format: a list
/** What a pack says, in the languages that it speaks; and letters in each of the other languages. */
const NOT_OURS = new Set(['terms', 'basis', 'en', 'zh-CN', 'scopes'])
/** What people are called, and what they wrote; addresses and amounts. */
const DATA =
  /\S+:\/\/\S+|\b[A-Z]{3}\b|•|\+86|Li Hua|Zhang Wei|李华|张薇|Tea House|Film House|City Power|Budget helper|招商银行|中国银行|Deposit for a tea set|Tea in June|20% off coffee|Points|\S+@\S+/g

let server: Awaited<ReturnType<typeof serve>>
const answers: { readonly asked: string; readonly body: unknown }[] = []
let told: Told
let world: World
beforeAll(async () => {
  server = await serve()
  // Whoever speaks it says so in the header, and where they register.
  const traced: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', 'qps')
    const body =
      typeof init?.body === 'string' ? init.body.replace('"language":"en"', '"language":"qps"') : null
    const answer = await fetch(input, { ...init, headers, body })
    if (answer.headers.get('content-type')?.includes('json'))
      answers.push({ asked: String(input), body: await answer.clone().json() })
    return answer
  }
  world = { url: server.url, lang: 'en', fetch: traced }
  const teller = createTeller('en', () => undefined)
  const scene = await openAndUse(world, teller)
  await look(world, teller, scene.holder)
  await tryTooEarly(world, teller, scene)
  told = await accept(world, teller, scene)
  await leave(world, teller, told)
  const { client, wallet } = scene.friend
  await client.get('/v1/wallets/{wallet}/statement', { params: { wallet } })
  await client.get('/v1/wallets/{wallet}/closure/preview', { params: { wallet } })
  const bearer = bearerOf(world, told.secret)
  const params = { closure: told.closure }
  await bearer.get('/v1/closures/{closure}/letters', { params })
  await bearer.get('/v1/closures/{closure}/timeline', { params })
}, 120_000)
afterAll(() => server.close())

/** A link of a letter freezes the friend's wallet; staff read what there is to do, and what is in the way of a case. */
const staffWork = async (world: World, { friend, closure }: Told): Promise<void> => {
  const letters = await messagesOf(world, friend.contact)
  const link = letters.flatMap(({ links }) => links).find((one) => one.includes('/freeze#')) ?? ''
  const secret = link.split('#')[1] ?? ''
  await bearerOf(world, secret).post('/v1/freezes', { body: { secret } })
  const { operators } = await bearerOf(world, '').get('/v1/sandbox/cast', {})
  const token = operators.find(({ id }) => id === 'ada')?.token ?? ''
  const ada = bearerOf(world, token)
  const { tasks } = await ada.get('/v1/operator/tasks', {})
  for (const { id } of tasks.slice(0, 5)) await ada.get('/v1/operator/tasks/{task}', { params: { task: id } })
  await ada.get('/v1/closures/{closure}', { params: { closure } })
}

const texts = (value: unknown, place: readonly string[]): string[] => {
  const key = place.at(-1) ?? ''
  if (typeof value === 'string') {
    if (!READ.has(key) && !value.includes(' ')) return []
    const found = left(value, DATA)
    return found.length > 0 ? [`${place.join('.')}: ${found.join(' / ')}`] : []
  }
  if (Array.isArray(value)) return value.flatMap((one) => texts(one, place))
  return Object.entries(Object(value)).flatMap(([inner, one]) =>
    NOT_OURS.has(inner) ? [] : texts(one, [...place, inner]),
  )
}

/** Every text below what a pack says. */
const ofPack = (value: unknown, within = false): string[] => {
  if (typeof value === 'string') return within ? value.split('\n').map((line) => line.trim()) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    ofPack(one, within || key === 'terms' || key === 'basis'),
  )
}

/** The command in a process of its own, as somebody at a terminal has it. */
const quittance = async (...args: readonly string[]): Promise<string> => {
  const env = { PATH: process.env.PATH, QUITTANCE_SERVER: server.url, QUITTANCE_TOKEN: told.friend.token }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...WITH_IT, CLI, ...args, '--lang', 'qps'],
    { env },
  )
  return stdout + stderr
}

/** Names of commands and of flags, examples, and codes. */
const COMMANDS = /\bquittance [a-z-]+.*|--[a-z-]+|\[[a-z_.]+\]/g

test('what the command says is in it', async () => {
  const packTexts = new Set(answers.flatMap(({ body }) => ofPack(body)))
  for (const args of [['--help'], ['close', '--help'], ['preview', told.friend.wallet]]) {
    const said = await quittance(...args)
    expect(said.length, args.join(' ')).toBeGreaterThan(100)
    const ours = left(said, COMMANDS).filter((line) => !packTexts.has(line))
    expect(
      ours.flatMap((line) => left(line, DATA)),
      args.join(' '),
    ).toEqual([])
  }
})

/** Texts of a pack, and the people of the sandbox. */
const DATA_ALONE = /^\/v1\/(terms|sandbox\/cast)/

test('so is every answer, and every letter', async () => {
  await staffWork(world, told)
  for (const { contact } of [told.holder, told.friend])
    answers.push({ asked: 'letters', body: await messagesOf(world, contact) })
  const found = answers.flatMap(({ asked, body }) => {
    const path = new URL(asked, server.url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    return DATA_ALONE.test(path) ? [] : texts(body, [path])
  })
  expect(answers.length).toBeGreaterThan(50)
  expect([...new Set(found)].toSorted()).toEqual([])
})
