/** A whole wallet service on a database of its own: people, the simulated bank, the worker, a clock that moves. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Static, TObject, TSchema } from 'typebox'
import { plus } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import type { Handler } from '../../src/kernel/handler.ts'
import { bucketOf, newId, type Uuid } from '../../src/kernel/ids.ts'
import type { Actor, Call, LaneUseCase, ReadUseCase, TxUseCase } from '../../src/kernel/usecase.ts'
import { useDeclared, useIssuer } from '../../src/modules/closure/case/receipt.ts'
import { registerClosureActs } from '../../src/modules/closure/operations/acts.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { answer } from '../../src/modules/identity/challenges/answers.ts'
import { prove } from '../../src/modules/identity/challenges/challenge-sql.ts'
import { create as createChallenge } from '../../src/modules/identity/challenges/challenges.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { openWallet } from '../../src/modules/identity/operations/open-wallet.ts'
import { declaredOf } from '../../src/modules/kyc/kyc.ts'
import { settleIdentity } from '../../src/modules/kyc/operations/settle-identity.ts'
import { createLane } from '../../src/modules/ledger/lane/lane.ts'
import { inbox, useChannels } from '../../src/modules/notices/notices.ts'
import { useUpdateHosts } from '../../src/modules/operations/operations.ts'
import { registerMoneyActs } from '../../src/modules/payments/operations/acts.ts'
import { linkAccount } from '../../src/modules/payments/operations/instruments/link-account.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { defaultPack, keepPacks, readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { decideApproval } from '../../src/modules/support/operations/approvals/decide-approval.ts'
import { addWalletRole } from '../../src/modules/wallets/operations/roles/add-role.ts'
import { registerRoleActs } from '../../src/modules/wallets/operations/roles/role-acts.ts'
import { allHandlers, registerActs } from '../../src/modules.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { createSim } from '../../src/platform/rails/sim/sim.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { freshDb } from '../harness.ts'

export type Holder = Extract<Actor, { kind: 'holder' }> & { readonly email: string }
export type World = Awaited<ReturnType<typeof openWorld>>

/** A day of the next year: far off, and one that an order of an authority may have on the word of one person. */
export const nextYear = (rest = '06-01T00:00:00Z'): string => `${new Date().getUTCFullYear() + 1}-${rest}`

export const PASSWORD = 'correct horse battery staple'

if (!actNamed('closure.confirm')) registerClosureActs()
registerMoneyActs()
registerRoleActs()
registerActs()
registerIdentityActs()

export const openWorld = async (options: { pack?: string; rail?: (rail: Rail) => Rail } = {}) => {
  const t = await freshDb()
  const { db } = t
  usePacks(readPacks(), options.pack ?? 'cn')
  useChannels({ publicUrl: 'http://quittance.test', sandbox: true })
  useIssuer('http://quittance.test')
  useUpdateHosts(['example.com'])
  useDeclared(declaredOf)
  await keepPacks(db)
  const lane = createLane({ url: t.url })
  const dir = mkdtempSync(join(tmpdir(), 'world-'))
  const sim = createSim(db)
  const handlers: readonly Handler[] = allHandlers({
    rail: options.rail ? options.rail(sim) : sim,
    checkpointFile: join(dir, 'checkpoints.txt'),
  })
  let people = 0
  return {
    ...t,
    lane,
    handlers,
    nextPerson: () => ++people,
    /** Works off what is due now. */
    work: () => runDue(db, handlers, { untilIdle: true }),
    /** Moves business time, working off what falls due on the way. */
    pass: async (duration: string) => advance(db, handlers, plus(await db.now(), duration)),
    /** The same with some of the handlers: as if the others’ process had died. */
    passWith: async (only: readonly Handler[], duration: string) =>
      advance(db, only, plus(await db.now(), duration)),
    close: async () => {
      await lane.close()
      await t.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export const callBy = (actor: Actor, key: string = newId(0)): Call => ({
  actor,
  lang: 'en',
  traceId: 'test',
  ip: 'test',
  key,
})

type Given<P extends TObject, Q extends TObject, B extends TSchema> = {
  readonly params?: Static<P>
  readonly query?: Static<Q>
  readonly body?: Static<B>
}
const full = <P extends TObject, Q extends TObject, B extends TSchema>(given: Given<P, Q, B>) => ({
  params: given.params ?? {},
  query: given.query ?? {},
  body: given.body ?? {},
})

/** Runs a writing use-case as the server would: one transaction. */
export const act = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { db }: World,
  by: Actor,
  [useCase, given]: readonly [TxUseCase<P, Q, B, O>, Given<P, Q, B>],
): Promise<Static<O>> => {
  const once = (more: object) =>
    db.tx((tx) =>
      useCase.run(tx, callBy(by), full<P, Q, B>({ ...given, ...more }) as Parameters<typeof useCase.run>[2]),
    )
  return whenAsked({ db }, by, { given: partsOf(given), useCase, once })
}

type Proven = { readonly body?: object | undefined; readonly query?: object | undefined }
type Wish = { readonly act: string; readonly subject: Record<string, string> }
const isWish = (value: unknown): value is Wish =>
  typeof value === 'object' && value !== null && 'act' in value && 'subject' in value
type Tried<T> = {
  readonly given: Proven
  readonly useCase: { readonly body?: unknown }
  readonly once: (more: object) => Promise<T>
}

const partsOf = (given: { readonly body?: unknown; readonly query?: unknown }): Proven => ({
  body: isObject(given.body) ? given.body : undefined,
  query: isObject(given.query) ? given.query : undefined,
})
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whoever is asked for a proof gives it, as a client would: what is refused without one has tests of its own. */
const whenAsked = async <T>({ db }: Pick<World, 'db'>, by: Actor, { given, useCase, once }: Tried<T>) => {
  try {
    return await once({})
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'step_up_required' || by.kind !== 'holder') throw error
    const wish = error.detail.facts?.challenge
    if (!isWish(wish)) throw error
    const challenge = await proven(db, by, wish)
    return once(
      useCase.body ? { body: { ...given.body, challenge } } : { query: { ...given.query, challenge } },
    )
  }
}

/** A proof of this person and session, without the answering. */
const proven = (
  db: World['db'],
  by: Extract<Actor, { kind: 'holder' }>,
  { act, subject }: Wish,
): Promise<Uuid> =>
  db.tx(async (tx) => {
    const stated = await actNamed(act)?.state(tx, { ...callBy(by), actor: by }, subject)
    if (!stated) throw new Error(`${act} is not registered`)
    const { id } = await createChallenge(tx, { ...stated, ...by, act })
    await prove(tx, { id, method: 'password', strength: 'weak', at: await tx.now() })
    return id
  })

export const look = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { db }: World,
  by: Actor,
  [useCase, given]: readonly [ReadUseCase<P, Q, B, O>, Given<P, Q, B>],
) => useCase.run(db, callBy(by), full(given) as Parameters<typeof useCase.run>[2])

export const post = async <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { db, lane }: World,
  by: Actor,
  [useCase, given]: readonly [LaneUseCase<P, Q, B, O>, Given<P, Q, B>],
): Promise<Static<O>> => {
  const once = async (more: object) =>
    lane.submit(
      await useCase.run(
        db,
        callBy(by),
        full<P, Q, B>({ ...given, ...more }) as Parameters<typeof useCase.run>[2],
      ),
    )
  return whenAsked({ db }, by, { given: partsOf(given), useCase, once })
}

/** What one operator proposed, another agrees to. */
export const agreed = (
  world: World,
  asked: { readonly approval: string | null; readonly shown_hash: string | null },
  operator: Uuid = newId(0),
) =>
  act(world, { kind: 'operator', operator, roles: ['agent', 'checker', 'compliance', 'engineer'] }, [
    decideApproval,
    {
      params: { approval: asked.approval ?? '' },
      body: { verdict: 'approve', shown_hash: asked.shown_hash ?? '' },
    },
  ])

/** A role that holds: two people have recorded it by a document. */
export const recorded = async (
  world: World,
  by: Holder,
  role: { readonly kind: 'guardian' | 'joint'; readonly other: Holder },
): Promise<Uuid> => {
  const officer = { kind: 'operator', operator: newId(0), roles: ['compliance'] } as const
  const body = { kind: role.kind, other: role.other.wallet, reason: 'papers', document: 'Court 2026-17' }
  const asked = await act(world, officer, [addWalletRole, { params: { wallet: by.wallet }, body }])
  if (asked.approval !== null) await agreed(world, asked)
  return asked.id
}

/** A person with a wallet, a password and a checked identity; `old` = contacts older than any recent change. */
export const person = (world: World): Promise<Holder> => enter(world, true)
/** The same, but who it is was never said. */
export const nameless = (world: World): Promise<Holder> => enter(world, false)

const enter = async (world: World, named: boolean): Promise<Holder> => {
  const email = `person${world.nextPerson()}@example.test`
  const contact = parseContact({ email })
  const pack = defaultPack()
  return world.db.tx(async (tx) => {
    const at = await tx.now()
    const made = await openWallet(tx, {
      contact,
      language: 'en',
      terms: { pack: pack.id, version: pack.version },
      password: PASSWORD,
      currency: 'CNY',
      at,
    })
    const bucket = bucketOf(made.person)
    const document = { type: 'passport', number: documentOf({ email }) } as const
    if (named) await settleIdentity(tx, { person: made.person, realName: '王小明', document, at })
    return { kind: 'holder', person: made.person, wallet: made.wallet, session: newId(bucket), bucket, email }
  })
}

/** The passport of a person of this world. */
export const documentOf = ({ email }: Pick<Holder, 'email'>): string =>
  `E${10_000_001 + Number(/\d+/.exec(email)?.[0])}`

/** A verified account whose number ends in `tail`. */
export const linked = async (world: World, by: Holder, tail = '4321'): Promise<Uuid> => {
  const { id } = await act(world, by, [
    linkAccount,
    {
      params: { wallet: by.wallet },
      body: { kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', tail), bank: '招商银行' },
    },
  ])
  await world.work()
  return id
}

/** Money through the bank's door. */
export const funded = async (
  world: World,
  by: Holder,
  money: { instrument: Uuid; amount: string },
): Promise<void> => {
  await act(world, by, [topUp, { params: { wallet: by.wallet }, body: { ...money, currency: 'CNY' } }])
  await world.work()
}

export const pay = (world: World, from: Holder, { to, amount }: { to: Holder; amount: string }) =>
  post(world, from, [
    transfer,
    { params: { wallet: from.wallet }, body: { to: { wallet: to.wallet }, amount, currency: 'CNY' } },
  ])

/** A password proof over the statement the act makes now; its challenge id. */
export const proof = async (
  { db }: World,
  by: Holder,
  act: string | readonly [string, Readonly<Record<string, string>>],
): Promise<Uuid> => {
  const [what, subject] = typeof act === 'string' ? [act, {}] : act
  const spec = actNamed(what)
  if (!spec) throw new Error(`${what} is not registered`)
  const stated = await spec.state(db, { ...callBy(by), actor: by }, subject)
  return db.tx(async (tx) => {
    const { id } = await createChallenge(tx, {
      ...stated,
      person: by.person,
      bucket: by.bucket,
      session: by.session,
      act: what,
    })
    await answer(tx, {
      challenge: id,
      person: by.person,
      session: by.session,
      method: 'password',
      value: PASSWORD,
    })
    return id
  })
}

/**
 * Nobody is told again and again of what tests have left open: each working day that passes would be one more promise, with
 * its letters. For a test that lets much time pass, where promises are not what it is about.
 */
export const nobodyWaits = async ({ db }: Pick<World, 'db'>): Promise<void> => {
  await db.query(`DELETE FROM core.due WHERE kind = 'task.promise'`)
}

/** What this person was sent, newest first. */
export const letters = ({ db }: World, to: Holder) => inbox(db, parseContact({ email: to.email }).blindIndex)

const NUMBER = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Letters of this world that show a number outside a link, but that of a closing: a person or a thing is named. */
export const bareNumbers = async ({ db }: World) => {
  const boxes = await db.query<{ blind_index: Buffer }>('SELECT DISTINCT blind_index FROM notices.message')
  const closings = await db.query<{ id: Uuid }>('SELECT id FROM closure.closure')
  const known = new Set(closings.map(({ id }) => id))
  const all = (await Promise.all(boxes.map((box) => inbox(db, box.blind_index, 10_000)))).flat()
  const isBare = (text: string) =>
    (text.replaceAll(/https?:\S+/g, '').match(NUMBER) ?? []).some((id) => !known.has(id))
  return {
    templates: new Set(all.map(({ template }) => template)),
    bare: all.flatMap(({ message: { subject, text } }) => (isBare(`${subject} ${text}`) ? [text] : [])),
  }
}

/** The same person of staff once more, under a new entry: both entries are of one wallet, the first has ended. */
export const addedAnew = async <C extends { readonly operator: Uuid; readonly roles: readonly string[] }>(
  world: World,
  former: C,
): Promise<C> => {
  const { wallet } = await person(world)
  const anew = newId(0)
  await world.db.query(
    `INSERT INTO support.operator (id, name, roles, token_hash, created_at, disabled_at, own_wallet)
     SELECT id, '', $3, decode(replace(id::text, '-', ''), 'hex'), $4, ended, $5
       FROM (VALUES ($1::uuid, $4::timestamptz), ($2::uuid, NULL)) AS two (id, ended)`,
    [former.operator, anew, former.roles, await world.db.now(), wallet],
  )
  return { ...former, operator: anew }
}
