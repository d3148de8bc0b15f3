/** What the server has said yes or no to: each answer must be the same whenever it is asked for again. */
import { type Client, createClient, QuittanceError } from '../../sdk/src/index.ts'
import { newKey } from '../../sdk/src/key.ts'
import type { Server } from './server.ts'

/** A keyed write, ready to be sent again with the same key. */
export type Write<T> = { readonly what: string; readonly wallet: string; send(key: string): Promise<T> }
type Answered = {
  readonly what: string
  readonly wallet: string
  readonly answer: string
  again(): Promise<string>
}
/** An answer that came out otherwise the second time. */
export type Changed = Pick<Answered, 'what' | 'wallet' | 'answer'> & { readonly now: string }

export type Recorder = ReturnType<typeof createRecorder>

/** The public client, which waits for the server to come back and repeats with the same key. */
export const clientOf = (server: Server, token?: string): Client =>
  createClient({
    baseUrl: server.url,
    attempts: 1_000,
    deadlineMs: 180_000,
    attemptMs: 30_000,
    wait: () => server.whenReady(),
    ...(token === undefined ? {} : { token }),
  })

/** An answer or a refusal, as text. Anything else is thrown: the outcome is not known. */
const outcomeOf = (sending: Promise<unknown>): Promise<string> =>
  sending.then(
    (value) => JSON.stringify(value),
    (error: unknown) => {
      if (error instanceof QuittanceError) return `refused ${error.code}`
      throw error
    },
  )

export const createRecorder = () => {
  const answered: Answered[] = []
  let sent = 0
  let awaited: { at: number; reached: () => void } | undefined
  const count = (): void => {
    sent++
    if (awaited && sent >= awaited.at) awaited.reached()
  }
  return {
    size: () => answered.length,
    /** Resolves when `more` further writes have been sent: a moment in the middle of the load. */
    afterSent: (more: number): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      awaited = { at: sent + more, reached: resolve }
      return promise
    },
    /** Sends until there is an answer, and keeps it. Throws what was refused. */
    write: async <T>({ what, wallet, send }: Write<T>): Promise<T> => {
      const key = newKey()
      const sending = send(key)
      count()
      const answer = await outcomeOf(sending)
      answered.push({ what, wallet, answer, again: () => outcomeOf(send(key)) })
      return sending
    },
    /** Asks for these answers again; tells those that came out otherwise. */
    askAgain: async (chosen: readonly number[]): Promise<Changed[]> => {
      const changed: Changed[] = []
      for (const i of chosen) {
        const kept = answered[i]
        if (!kept) continue
        const now = await kept.again()
        if (now !== kept.answer)
          changed.push({ what: kept.what, wallet: kept.wallet, answer: kept.answer, now })
      }
      return changed
    },
  }
}
