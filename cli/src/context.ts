/** What every command gets: the server, the flags, the language, and where to write. */
import { type Client, createClient } from '../../sdk/src/index.ts'
import packageJson from '../package.json' with { type: 'json' }
import type { Flags } from './flags.ts'
import type { Io } from './io.ts'
import { showTimesIn } from './show.ts'
import { type Lang, langOf, type Say, speaker } from './speaker.ts'

export const VERSION = packageJson.version

export type Context = {
  readonly io: Io
  readonly flags: Flags
  /** As it was typed. */
  readonly argv: readonly string[]
  readonly lang: Lang
  readonly say: Say
  readonly server: string
  readonly token: string | undefined
  readonly client: Client
  /** The result: as JSON with `--json`, else as these lines. */
  print(value: unknown, lines: readonly string[]): void
}

/** Times are shown in the zone that the server names with its answers. */
const noting =
  (ask: typeof fetch): typeof fetch =>
  async (input, init) => {
    const answer = await ask(input, init)
    const zone = answer.headers.get('time-zone')
    if (zone) showTimesIn(zone)
    return answer
  }

export type Command = (context: Context, words: readonly string[]) => Promise<number>

export const contextOf = (flags: Flags, io: Io, argv: readonly string[]): Context => {
  const lang = langOf(flags.lang, io.env)
  const server = flags.server ?? io.env.QUITTANCE_SERVER ?? 'http://127.0.0.1:3000'
  const token = io.env.QUITTANCE_TOKEN
  return {
    io,
    flags,
    argv,
    lang,
    say: speaker(lang),
    server,
    token,
    client: createClient({
      baseUrl: server,
      lang,
      client: `quittance-cli/${VERSION}`,
      ...(token ? { token } : {}),
      fetch: noting(io.fetch ?? fetch),
    }),
    print: (value, lines) => {
      if (flags.json) io.out(JSON.stringify(value, null, 2))
      else for (const line of lines) io.out(line)
    },
  }
}
