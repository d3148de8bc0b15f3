import { usableKeys } from '../../../src/platform/receipts/bytes.ts'
import type { Command, Context } from '../context.ts'
import { EXIT } from '../exit.ts'

type Finding = { readonly check: string; readonly ok: boolean; readonly words: string }

/** Seconds by which two clocks may differ before codes and signatures become a riddle. */
const SKEW_SECONDS = 30

export const doctor: Command = async (context) => {
  const { say, token } = context
  const health = await get(context, '/readyz')
  const findings: Finding[] = []
  const add = (check: string, ok: boolean, words: string) => findings.push({ check, ok, words })
  if (!health) add('reachable', false, say('notReachable'))
  else {
    add('reachable', true, `${say('named', { what: say('reachable'), text: context.server })}`)
    const failing = Object.entries(checksIn(health.body)).filter(([, text]) => text !== 'ok')
    for (const [name, text] of failing) add(name, false, say('notReady', { name, text }))
    if (health.status === 200 && failing.length === 0) add('ready', true, say('ready'))
    const seconds = Math.abs(Math.round(health.skewMs / 1000))
    add('clock', seconds <= SKEW_SECONDS, say(seconds <= SKEW_SECONDS ? 'skew' : 'skewed', { seconds }))
    const keys = await get(context, '/.well-known/jwks.json')
    const { keys: list } = Object(keys?.body)
    add('keys', Array.isArray(list), say('keysOk', { count: usableKeys(keys?.body).length }))
    const session = token ? await get(context, '/v1/sessions') : undefined
    if (!token) add('token', true, say('noToken'))
    else add('token', session?.status !== 401, say(session?.status === 401 ? 'tokenBad' : 'tokenOk'))
  }
  const well = findings.every(({ ok }) => ok)
  context.print(
    { server: context.server, well, findings },
    findings.map(({ ok, words }) => `${ok ? '✓' : '✗'} ${words}`),
  )
  return health ? (well ? EXIT.ok : EXIT.refused) : EXIT.unreachable
}

/** Health and keys are outside the typed API. */
const get = async ({ server, token, io }: Context, path: string) => {
  try {
    const asked = Date.now()
    const answer = await (io.fetch ?? fetch)(`${server}${path}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(5_000),
    })
    const date = answer.headers.get('date')
    const between = (asked + Date.now()) / 2
    const body: unknown = await answer.json().catch(() => undefined)
    return { status: answer.status, body, skewMs: date ? Date.parse(date) - between : 0 }
  } catch {
    return undefined
  }
}

const checksIn = (body: unknown): Record<string, string> => {
  const { checks } = Object(body)
  return Object.fromEntries(Object.entries(Object(checks)).map(([name, text]) => [name, String(text)]))
}
