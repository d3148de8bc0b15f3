/** Puts a server together and takes it apart again. Order is visible here and nowhere else. */
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Ground, noPort, takeGround } from './ground.ts'
import type { Config } from './kernel/config.ts'
import { newBucket, newId } from './kernel/ids.ts'
import { once } from './kernel/once.ts'
import { participants } from './kernel/participant.ts'
import { useSupport } from './kernel/text/support.ts'
import { kick, useTicker } from './kernel/time/ticker.ts'
import { measureProcess } from './kernel/watch/metrics.ts'
import { type Progress, SILENT } from './kernel/watch/progress.ts'
import { useDeclared, useIssuer } from './modules/closure/case/receipt.ts'
import { requireSettlers } from './modules/closure/case/settlers.ts'
import { registerClosureActs } from './modules/closure/operations/acts.ts'
import { registerIdentityActs } from './modules/identity/operations/acts.ts'
import { declaredOf } from './modules/kyc/kyc.ts'
import { createLane, type Lane } from './modules/ledger/lane/lane.ts'
import { useChannels } from './modules/notices/notices.ts'
import { BEAT_SECONDS, type Heart, startHeart, useUpdateHosts } from './modules/operations/operations.ts'
import { registerMoneyActs } from './modules/payments/operations/acts.ts'
import { keepPacks, readPacks, requireTails, usePacks } from './modules/policy/policy.ts'
import { seedCast } from './modules/sandbox/operations/seed.ts'
import { registerRoleActs } from './modules/wallets/operations/roles/role-acts.ts'
import { allHandlers, registerActs } from './modules.ts'
import { requireOwnKeyring } from './platform/db/keyring-fit.ts'
import { migrate, readMigrations } from './platform/db/migrate.ts'
import { openPool, type Pool } from './platform/db/pool.ts'
import { createProbe, type Probe } from './platform/db/probe.ts'
import { concernOf, requireModest } from './platform/db/role.ts'
import { requireAllParticipants } from './platform/db/whole.ts'
import type { Readiness } from './platform/http/route.ts'
import { buildServer } from './platform/http/serve.ts'
import { createSim } from './platform/rails/sim/sim.ts'
import { startWorker, type Worker } from './worker.ts'

export type App = {
  readonly config: Config
  readonly db: Pool
  /** Address of the database, with its password: for `psql`, shown in the sandbox only. */
  readonly databaseUrl: string
  readonly embedded: boolean
  /** Refuses new work, finishes what is in flight (at most 10 s), closes everything. Twice = once. */
  stop(): Promise<void>
}

/** What requests in flight get to finish, in milliseconds; then what the worker gets. */
const DRAIN_MS = 10_000
/** Connections: requests, those for what is urgent, worker, lane. Together they stay below PostgreSQL's usual 100 with two processes. */
const POOLS = { requests: 20, reserve: 4, worker: 12, lane: 2 }

export type StartApp = (
  wanted: Config,
  log: Logger,
  more?: { readonly progress?: Progress; readonly ground?: Ground },
) => Promise<App>

/** Starts everything; resolves when requests are answered. What takes long is told to `progress`. */
export const startApp: StartApp = async (wanted, log, { progress = SILENT, ground } = {}) => {
  const parts: Parts = { log, progress }
  const stop = once(() => takeApart(parts))
  try {
    parts.ground = ground ?? (await takeGround(wanted, progress))
    const { config, release } = parts.ground
    usePacks(readPacks(), config.policyPack)
    requireTails(participants().map((participant) => participant.describe()))
    useChannels(channelsOf(config))
    useSupport(config.support)
    useIssuer(config.publicUrl)
    useUpdateHosts(config.updateHosts)
    useDeclared(declaredOf)
    registerClosureActs()
    registerIdentityActs()
    registerMoneyActs()
    registerRoleActs()
    registerActs()
    const databaseUrl = await openDatabase(config, parts)
    progress.phase('Checking the database and its packs')
    const probe = createProbe({ url: databaseUrl, newest: readMigrations().at(-1)?.number ?? 0 })
    parts.probe = probe
    const { db, reserve, worker } = await openPools(databaseUrl, parts, probe)
    await requireOwnKeyring(db, config.keyringFile)
    await keepPacks(db)
    const names = participants().map((participant) => participant.describe().name)
    await requireAllParticipants(db, names)
    await requireSettlers(db, names)
    parts.lane = createLane({ url: databaseUrl, connections: POOLS.lane, onError: probe.note })
    progress.phase('Starting the worker')
    await startWork({ config, db: worker, parts })
    progress.phase('Preparing the sandbox and its cast')
    if (config.mode === 'sandbox') await seedCast({ db, lane: parts.lane })
    progress.phase('Starting to listen')
    parts.server = buildServer({ config, db, reserve, lane: parts.lane, log, ready: readiness(probe, parts) })
    kickAfterWrites(parts.server)
    await release()
    await listen(parts.server, config)
    progress.done()
    return { config, db, databaseUrl, embedded: parts.ground.embedded !== undefined, stop }
  } catch (error) {
    progress.done()
    await stop()
    throw error
  }
}

type Parts = {
  readonly log: Logger
  readonly progress: Progress
  ground?: Ground
  server?: FastifyInstance
  worker?: Worker
  heart?: Heart
  lane?: Lane
  probe?: Probe
  pools?: readonly Pool[]
  stopping?: true
}

const channelsOf = ({ publicUrl, mode, smtpUrl, smtpFrom }: Config) => ({
  publicUrl,
  sandbox: mode === 'sandbox',
  ...(smtpUrl === undefined ? {} : { smtp: { url: smtpUrl, from: smtpFrom } }),
})

const openDatabase = async (config: Config, parts: Parts): Promise<string> => {
  const { phase } = parts.progress
  phase('Waiting for the database')
  const embedded = await parts.ground?.embedded
  phase('Asking the database for its version')
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const ownerUrl = config.databaseUrl ? config.databaseOwnerUrl : embedded?.ownerUrl
  const { partitions, mode } = config
  const { applied, role } = await migrate({
    url,
    partitions,
    mode,
    ...(ownerUrl ? { ownerUrl } : {}),
    onStep: ({ name, at, of }) => phase(`Applying migration ${name} (${at} of ${of})`),
  })
  if (applied.length > 0) parts.log.info({ applied }, 'migrated')
  requireModest(role, mode)
  const concern = concernOf(role)
  if (concern) parts.log.warn({ role: role.name, powers: role.powers }, concern)
  return url
}

const openPools = async (
  url: string,
  parts: Parts,
  { note: onError, answered: onAnswer }: Probe,
): Promise<{ db: Pool; reserve: Pool; worker: Pool }> => {
  const db = openPool({ url, max: POOLS.requests, name: 'quittance requests', onError, onAnswer })
  const reserve = openPool({ url, max: POOLS.reserve, name: 'quittance urgent', onError, onAnswer })
  const worker = openPool({ url, max: POOLS.worker, name: 'quittance worker', onError, onAnswer })
  parts.pools = [db, reserve, worker]
  measureProcess({ requests: db.stats, urgent: reserve.stats, worker: worker.stats })
  return { db, reserve, worker }
}

const startWork = async (work: { config: Config; db: Pool; parts: Parts }): Promise<void> => {
  const { config, db, parts } = work
  const heart = await startHeart(db, {
    id: newId(newBucket()),
    name: `${hostname()}/${process.pid}`,
    everySeconds: BEAT_SECONDS,
    onError: (err) => parts.log.warn({ err }, 'no heartbeat'),
  })
  parts.heart = heart
  parts.worker = await startWorker({
    db,
    handlers: allHandlers({
      rail: createSim(db),
      checkpointFile: join(config.dataDir, 'checkpoints.txt'),
    }),
    log: parts.log,
    mayWork: heart.fresh,
  })
  useTicker(parts.worker)
}

/** What a write made due at once (a code, a payout) need not wait for the next poll. */
const kickAfterWrites = (server: FastifyInstance): void => {
  server.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (method !== 'GET' && method !== 'HEAD' && statusCode < 400) kick()
  })
}

/** What must answer before a load balancer sends requests here. */
const readiness =
  ({ look }: Probe, parts: Parts) =>
  async (): Promise<Readiness> => {
    const checks = {
      database: await look(),
      worker: parts.heart?.fresh() ? 'ok' : 'no heartbeat for a minute',
      server: parts.stopping ? 'stopping' : 'ok',
    }
    return { ready: Object.values(checks).every((check) => check === 'ok'), checks }
  }

const listen = async (server: FastifyInstance, config: Config): Promise<void> => {
  await server
    .listen({ host: config.host, port: config.port })
    .catch((error: unknown) => noPort(error, config))
}

/** In the order of dependence: requests first, the database last. Each step goes on although the one before failed. */
const takeApart = async (parts: Parts): Promise<void> => {
  const { log, server, worker, heart, lane, probe, pools = [], ground } = parts
  parts.stopping = true
  const step = async (what: string, work: Promise<unknown> | undefined): Promise<void> => {
    try {
      await work
    } catch (err) {
      log.warn({ what, err }, 'could not be closed')
    }
  }
  await step('port', ground?.release())
  if (server) await step('server', drained(server))
  useTicker(undefined)
  await step('worker', worker?.stop(DRAIN_MS))
  heart?.stop()
  await step('lane', lane && within(DRAIN_MS, lane.close()))
  for (const pool of pools) await step('pool', within(DRAIN_MS, pool.end()))
  await step('probe', probe && within(DRAIN_MS, probe.end()))
  await step(
    'database',
    ground?.embedded?.then((embedded) => embedded.stop()),
  )
}

const drained = async (server: FastifyInstance): Promise<void> => {
  const closed = server.close()
  await within(DRAIN_MS, closed)
  server.server.closeAllConnections()
  await closed
}

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, ms)
  await Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
