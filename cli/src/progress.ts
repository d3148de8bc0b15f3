/** How far long work has come: a bar on a terminal; elsewhere a line every tenth of the way, so that logs stay readable. */
import type { Context } from './context.ts'

const WIDTH = 30
/** Of the whole: how often a log hears of it. */
const TENTHS = 10

export type Progress = {
  at(done: number, all: number): void
  end(): void
}

/** `[#########.....................]  30 %  300/1000`; done and all are counts of the same thing. */
export const barOf = (done: number, all: number): string => {
  const part = Math.min(1, done / all)
  const full = Math.floor(WIDTH * part)
  const percent = String(Math.floor(part * 100)).padStart(3)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent} %  ${done}/${all}`
}

export const progressOf = ({ io, say }: Context, what: 'sending' | 'telling'): Progress => {
  let told = -1
  const line = (done: number, all: number) => {
    const tenth = Math.floor((TENTHS * Math.min(done, all)) / all)
    if (tenth === told) return
    told = tenth
    io.note(say(what, { percent: Math.floor((100 * Math.min(done, all)) / all), done, all }))
  }
  return {
    at: (done, all) => {
      if (all === 0) return
      if (io.bar) io.bar(barOf(done, all))
      else line(done, all)
    },
    end: () => io.bar?.(''),
  }
}
