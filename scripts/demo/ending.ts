/** The last two chapters: the money leaves, and what proves it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { terminal } from '../../cli/src/io.ts'
import { run as quittance } from '../../cli/src/run.ts'
import { RECEIPT_WORDS } from '../../src/http/pages/receipt-words.ts'
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
    else
      teller.tell('stepped', { what: teller.words(step.kind), amount: step.kind === 'cancel' ? '✓' : amount })
  }
  teller.tell('closed', { at: day(closed.closed_at) })
  const session = await until(() => refusalOf(told.holder.client.get('/v1/contacts', {})), {
    is: (code) => code !== undefined,
    what: 'a dead session',
  })
  teller.tell('dead', { code: session ?? '' })
  const late = await refused(pay(told.friend, told.holder, { amount: '100' }), 'wallet_closed')
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
  const words = RECEIPT_WORDS[world.lang]
  for (const { at, type, actor } of events)
    teller.detail(`${day(at)}  ${words.event[type] ?? must(`words for ${type}`)} (${words.actor[actor]})`)
  const papers = await until(() => bearer.get('/v1/closures/{closure}/receipt', { params }), {
    is: ({ receipts }) => receipts.every(isIncluded),
    what: 'proofs of the audit log',
  })
  const jwks = await visitorOf(world).get('/.well-known/jwks.json', {})
  for (const paper of papers.receipts)
    await verifyOffline(world, teller, { quittance_receipt: 1, ...paper, jwks })
  teller.tell('receiptLink', { link: `${world.url}/receipt#${told.secret}` })
  teller.tell('end')
}

const isIncluded = ({ proof }: Paper): boolean => {
  const { status } = Object(proof)
  return status === 'included'
}

/** As somebody would years later: a file, the CLI, no server. */
const verifyOffline = async (
  world: World,
  teller: Teller,
  file: Paper & { readonly quittance_receipt: 1; readonly jwks: unknown },
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-receipt-'))
  const path = join(folder, `${file.kind}.json`)
  await writeFile(path, JSON.stringify(file))
  const lines: string[] = []
  const io = { ...terminal(), out: (line: string) => lines.push(line), fetch: offline }
  const code = await quittance(['verify', path, '--lang', world.lang], io)
  await rm(folder, { recursive: true })
  if (code !== 0) must(`a genuine receipt: ${lines.join(' ')}`)
  teller.tell('verified')
  for (const line of lines) teller.detail(line)
}

const offline: typeof fetch = () => Promise.reject(new Error('verifying needs no network'))
