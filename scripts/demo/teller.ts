/** Prints the story: chapters, what happened, and under it the calls that did it. */

import type { Lang } from './person.ts'
import { type Key, speaker } from './words.ts'

export type Teller = {
  chapter(key: Key): void
  tell(key: Key, values?: Readonly<Record<string, string>>): void
  detail(line: string): void
  /** Words to put into a line. */
  words(key: Key): string
  /** A `fetch` whose calls are shown. */
  readonly fetch: typeof fetch
}

export const createTeller = (lang: Lang, write: (line: string) => void): Teller => {
  const say = speaker(lang)
  let chapter = 0
  let calls: string[] = []
  const flush = () => {
    for (const [call, times] of counted(calls)) write(`      ${call}${times > 1 ? ` (× ${times})` : ''}`)
    calls = []
  }
  return {
    chapter: (key) => {
      chapter++
      write(`\n${chapter}. ${say(key)}`)
    },
    tell: (key, values) => {
      write(`  ✓ ${say(key, values)}`)
      flush()
    },
    detail: (line) => write(`    ${line}`),
    words: (key) => say(key),
    fetch: async (input, init) => {
      const answer = await fetch(input, init)
      const path = new URL(String(input)).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
      calls.push(`${init?.method ?? 'GET'} ${path} → ${answer.status}`)
      return answer
    },
  }
}

/** Asking until the fact is there is one line. */
const counted = (calls: readonly string[]): [string, number][] => {
  const rows: [string, number][] = []
  for (const call of calls) {
    const last = rows.at(-1)
    if (last?.[0] === call) last[1]++
    else rows.push([call, 1])
  }
  return rows
}
