/** What a start is doing, in words for whoever waits for it at a terminal. Silent about what takes less than a second. */

export type Progress = {
  /** Begins the next phase and ends the one before. */
  phase(words: string): void
  /** Ends the last one. */
  done(): void
}

/** A phase is named when it has taken this long, and again each time it has taken `AGAIN_MS` more, in milliseconds. */
const PATIENCE_MS = 1_000
const AGAIN_MS = 10_000

export type Timer = { start(ms: number, work: () => void): () => void }

/** Does not keep a process alive. */
const realTimer: Timer = {
  start: (ms, work) => {
    const timer = setTimeout(work, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

export const createProgress = (say: (line: string) => void, timer: Timer = realTimer): Progress => {
  let stop = (): void => undefined
  const watch = (words: string, waited: number, next: number): void => {
    stop = timer.start(next, () => {
      const seconds = Math.round((waited + next) / 1_000)
      say(waited === 0 ? `${words} …` : `${words} … (${seconds} s)`)
      watch(words, waited + next, AGAIN_MS)
    })
  }
  return {
    phase: (words) => {
      stop()
      watch(words, 0, PATIENCE_MS)
    },
    done: () => stop(),
  }
}

export const SILENT: Progress = { phase: () => undefined, done: () => undefined }
