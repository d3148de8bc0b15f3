/** What the second person reads before a programme is started: all of its wallets, and the hash of exactly these. */
import { createHash } from 'node:crypto'
import type { Answer } from '../../../sdk/src/index.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../exit.ts'
import { time, whoOf } from '../show.ts'

type Wallet = Answer<'/v1/operator/programmes/{programme}/wallets', 'get'>['wallets'][number]

/** The newest first. */
export const listAll = async ({ client, print, lang }: Context): Promise<number> => {
  const programmes: Answer<'/v1/operator/programmes', 'get'>['programmes'] = []
  let after: string | undefined
  do {
    const query = after === undefined ? {} : { after }
    const page = await client.get('/v1/operator/programmes', { query })
    programmes.push(...page.programmes)
    after = page.next ?? undefined
  } while (after !== undefined)
  print(
    { programmes },
    programmes.map((p) => `${p.id}  ${p.kind}  ${p.state}  ${time(p.deadline, lang)}  ${p.name}`),
  )
  return EXIT.ok
}

/** The hash is made here, of what is printed: one that the server only said would prove nothing. */
export const listWallets = async (context: Context, programme: string): Promise<number> => {
  const { client, io, print, say, flags } = context
  const now = await client.get('/v1/operator/programmes/{programme}', { params: { programme } })
  const wallets = await walletsOf(context, programme)
  const hash = createHash('sha256')
  hash.update(`${[now.id, now.kind, Date.parse(now.deadline), now.per_minute].join(' ')}\n`)
  for (const { wallet } of wallets) hash.update(`${wallet}\n`)
  const shown = hash.digest('hex')
  const changed = now.shown_hash !== null && now.shown_hash !== shown
  const next = changed ? say('listChanged') : say('startShown', { id: now.id, hash: shown })
  if (flags.csv) {
    io.out('wallet,state,closure')
    for (const w of wallets) io.out(`${w.wallet},${w.state},${w.closure ?? ''}`)
    if (now.shown_hash !== null) io.note(next)
  } else
    print({ ...now, shown_hash: now.shown_hash && shown, wallets }, [
      ...wallets.map((w) => `${w.wallet}  ${w.state.padEnd(8)}  ${whoOf(w.about)}`),
      ...(now.shown_hash === null ? [] : [next]),
    ])
  return changed ? EXIT.refused : EXIT.ok
}

const walletsOf = async ({ client }: Context, programme: string): Promise<Wallet[]> => {
  const all: Wallet[] = []
  let after: string | undefined
  do {
    const query = after === undefined ? {} : { after }
    const page = await client.get('/v1/operator/programmes/{programme}/wallets', {
      params: { programme },
      query,
    })
    all.push(...page.wallets)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
}
