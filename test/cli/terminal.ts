/** The CLI as at a terminal, against a server. */
import { expect } from 'vitest'
import type { Io } from '../../cli/src/io.ts'
import { run } from '../../cli/src/run.ts'

export type Outcome = { readonly code: number; readonly out: string; readonly notes: string }
export type Machine = {
  readonly token?: string
  readonly answers?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
  readonly env?: Readonly<Record<string, string>>
  /** Lines of standard input. */
  readonly piped?: readonly string[]
}

export const PASSWORDS = {
  '+8613900000001': 'seven plum trees by the river',
  '+8613900000002': 'an empty bowl shines at noon',
  '+8613900000003': 'blue kettle on a windy roof',
} as const
export const knows = (contact: keyof typeof PASSWORDS) => ({ QUITTANCE_PASSWORD: PASSWORDS[contact] })

export const terminalOf = (url: () => string) => {
  /** The command as at a terminal without anybody there, unless answers are given. */
  const quittance = async (args: readonly string[], machine: Machine = {}): Promise<Outcome> => {
    const { token, answers, files = {}, fetch: net, env = {}, piped = [] } = machine
    const out: string[] = []
    const notes: string[] = []
    const left = [...(answers ?? [])]
    const lines = [...piped]
    const io: Io = {
      out: (line) => out.push(line),
      note: (line) => notes.push(line),
      ask: answers ? async () => left.shift() ?? '' : undefined,
      line: async () => lines.shift(),
      bar: undefined,
      env: { QUITTANCE_SERVER: url(), ...(token ? { QUITTANCE_TOKEN: token } : {}), ...env },
      read: async (path) => files[path] ?? Promise.reject(new Error('no such file')),
      lines: async function* (path) {
        const text = files[path]
        if (text === undefined) throw new Error('no such file')
        yield* text.split('\n')
      },
      ...(net ? { fetch: net } : {}),
    }
    const code = await run(args, io)
    return { code, out: out.join('\n'), notes: notes.join('\n') }
  }

  const signIn = async (contact: keyof typeof PASSWORDS) => {
    const args = ['sign-in', '--json', '--contact', contact]
    const { code, out, notes } = await quittance(args, { env: knows(contact) })
    expect(code, notes).toBe(0)
    const { wallet, token }: { wallet: string; token: string } = JSON.parse(out)
    return { wallet, token }
  }

  return { quittance, signIn }
}
