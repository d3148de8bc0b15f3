/** The last two chapters: the money leaves, and what proves it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { terminal } from '../../cli/src/io.ts'
import { run as quittance } from '../../cli/src/run.ts'
import { words as receiptWords } from '../../src/platform/http/pages/receipt/words/words.generated.ts'
import { day, money } from './format.ts'
import { bearerOf, must, type Paper, pass, refused, until, visitorOf, type World } from './person.ts'
import { pay, type Told } from './story.ts'
import type { Teller } from './teller.ts'

export const leave = async (world: World, teller: Teller, told: Told): Promise<void> => {
  const params = { closure: told.closure }
  const bearer = bearerOf(world, told.secret)
  teller.chapter('chapter5')
  const waiting = await bearer.get('/v1/closures/{closure}', { params })
  const { business_now } = await pass(world, {
    to: waiting.cooling_off_until ?? must('an end of the cooling-off'),
  })
  teller.tell('waited', { now: day(business_now) })
  const settling = await until(() => bearer.get('/v1/closures/{closure}', { params }), {
    is: ({ steps }) => steps.some(({ state }) => state === 'waiting'),
    what: 'a step that waits for the fund',
  })
  for (const { kind, state, until: end } of settling.steps)
    if (kind === 'redeem' && state === 'waiting')
      teller.tell('waits', { what: teller.words(kind), until: day(end) })
  // The fund pays on its next working day; the case waits for it by itself.
  await pass(world, { advance: 'P7D' })
  const closed = await until(() => bearer.get('/v1/closures/{closure}', { params }), {
    is: ({ state }) => state === 'closed',
    what: 'a closed wallet',
  })
  for (const step of closed.steps) {
    if (step.state !== 'done' || step.claim) must('every step done, every payment at the bank')
    const amount = money(step.moved, step.currency)
    if (step.kind === 'payout') teller.tell('swept', { amount, destination: told.destination })
    else if (step.kind !== 'cancel') teller.tell('stepped', { what: teller.words(step.kind), amount })
  }
  const ended = closed.steps.filter(({ kind }) => kind === 'cancel').length
  teller.tell('ended', { count: String(ended) })
  teller.tell('closed', { at: day(closed.closed_at) })
  const session = await until(() => refusalOf(told.holder.client.get('/v1/contacts', {})), {
    is: (code) => code !== undefined,
    what: 'a dead session',
  })
  teller.tell('dead', { code: session ?? '' })
  const late = await refused(pay(told.friend, told.holder, { amount: '100' }), 'recipient_unavailable')
  teller.tell('late', { code: late.code })
}

const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  refused(work, 'sign_in_required').then(
    ({ code }) => code,
    () => undefined,
  )

export const prove = async (world: World, teller: Teller, told: Told): Promise<void> => {
  const params = { closure: told.closure }
  const bearer = bearerOf(world, told.secret)
  teller.chapter('chapter6')
  const { events } = await bearer.get('/v1/closures/{closure}/timeline', { params })
  teller.tell('timeline')
  const words = receiptWords[world.lang]
  for (const { at, type, actor } of events)
    teller.detail(`${day(at)}  ${words.event[type] ?? must(`words for ${type}`)} (${words.actor[actor]})`)
  const papers = await until(() => bearer.get('/v1/closures/{closure}/receipt', { params }), {
    is: ({ receipts }) => receipts.every(isIncluded),
    what: 'proofs of the audit log',
  })
  const jwks = await visitorOf(world).get('/.well-known/jwks.json', {})
  for (const paper of papers.receipts)
    await verifyOffline(world, teller, { quittance_receipt: 1, ...paper, jwks })
  await lettersAndLoan(world, teller, { ...told, jwks })
  teller.tell('receiptLink', { link: `${world.url}/receipt#${told.secret}` })
  teller.tell('end')
}

/** What is left to send: letters to merchants, and the paper that nothing is owed. */
const lettersAndLoan = async (
  world: World,
  teller: Teller,
  { closure, secret, jwks }: Told & { readonly jwks: unknown },
): Promise<void> => {
  const params = { closure }
  const bearer = bearerOf(world, secret)
  const { merchants } = await bearer.get('/v1/closures/{closure}/letters', { params })
  if (merchants.length !== 2 || !merchants.every(({ told }) => told)) must('two merchants that were told')
  teller.tell('letters', { count: String(merchants.length) })
  for (const { payee, fails_next, letter } of merchants) {
    const fails = fails_next ? ` · ${teller.words('failsNext')} ${day(fails_next.at)}` : ''
    teller.detail(`${payee}${fails}`)
    for (const line of letter[world.lang].trim().split('\n').filter(Boolean)) teller.detail(`    ${line}`)
  }
  const { letters } = await bearer.get('/v1/closures/{closure}/settlement-letters', { params })
  const [letter] = letters
  if (!letter) return must('a settlement letter')
  const pdf = await bearer.get('/v1/closures/{closure}/settlement-letters/{loan}/pdf', {
    params: { closure, loan: letter.loan },
  })
  const kind = new TextDecoder().decode(pdf.slice(0, 5))
  if (kind !== '%PDF-') must(`a PDF, not ${kind}`)
  teller.tell('settlement', { amount: money(letter.principal, letter.currency), size: String(pdf.length) })
  await verifyFile(world, teller, { name: 'settlement', file: { jws: letter.jws, jwks } })
}

const isIncluded = ({ proof }: Paper): boolean => {
  const { status } = Object(proof)
  return status === 'included'
}

type Saved = { readonly name: string; readonly file: object }

const verifyOffline = async (
  world: World,
  teller: Teller,
  file: Paper & { readonly quittance_receipt: 1; readonly jwks: unknown },
): Promise<void> => {
  teller.tell('verified')
  await verifyFile(world, teller, { name: file.kind, file })
}

/** As somebody would years later: a file, the CLI, no server. */
const verifyFile = async (world: World, teller: Teller, { name, file }: Saved): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-receipt-'))
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify(file))
  const lines: string[] = []
  const io = { ...terminal(), out: (line: string) => lines.push(line), fetch: offline }
  const code = await quittance(['verify', path, '--lang', world.lang], io)
  await rm(folder, { recursive: true })
  if (code !== 0) must(`a genuine paper: ${lines.join(' ')}`)
  for (const line of lines) teller.detail(line)
}

const offline: typeof fetch = () => Promise.reject(new Error('verifying needs no network'))
