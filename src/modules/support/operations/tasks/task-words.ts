/** What a task asks of whoever takes it, and the acts that end it. */
import type { Lang } from '../../../../kernel/languages.ts'
import { words as basics } from '../../../../kernel/words/words.generated.ts'
import { endsByAct, type ListedKind, listedAs } from '../../task-kinds.ts'
import { words } from '../../words/words.generated.ts'
import { type About, post, type TaskAct, type TaskActs } from './task-acts.ts'
import { BOOKS } from './task-acts-books.ts'
import { CLOSING } from './task-acts-closing.ts'
import { MONEY } from './task-acts-money.ts'

const ACTS: Readonly<Record<ListedKind, TaskActs>> = { ...CLOSING, ...MONEY, ...BOOKS }

/** Where writing it down is an end, that is the last of the acts. */
export const taskWords = (kind: string, about: About, lang: Lang) => {
  const { tasks, unanswered, of_another_version } = words[lang]
  const listed = listedAs(kind)
  const record: readonly TaskAct[] = endsByAct(kind)
    ? []
    : [post('record_result', `/v1/operator/tasks/${about.task}/resolution`)]
  const said = [...(about.unanswered ? [unanswered] : []), listed ? tasks[listed] : of_another_version]
  return {
    what_to_do: said.join(basics[lang].basics.next_sentence),
    acts: [...(listed ? ACTS[listed](about) : []), ...record].map((act) => ({ ...act })),
  }
}
