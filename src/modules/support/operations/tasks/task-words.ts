/** What a task asks of whoever takes it, and the acts that end it. */
import type { Lang } from '../../../../kernel/languages.ts'
import { endsByAct, type ListedKind, listedAs } from '../../task-kinds.ts'
import { type About, post, type TaskAct, type Told } from './task-acts.ts'
import { BOOKS } from './task-words-books.ts'
import { CLOSING } from './task-words-closing.ts'
import { MONEY, UNANSWERED } from './task-words-money.ts'

export const WORDS: Readonly<Record<ListedKind, Told>> = { ...CLOSING, ...MONEY, ...BOOKS }

/** Two versions of the program work side by side while one replaces the other. */
const OF_ANOTHER_VERSION: Told = {
  en: 'A newer version of this program has opened this task and says there what to do. If none runs any more, look at what its reference names, and record what was found.',
  'zh-CN':
    '本任务由较新版本的系统创建，处理方式请在该版本中查看。如该版本已停用，请查看任务所指对象并记录结果。',
  acts: () => [],
}

/** Where writing it down is an end, that is the last of the acts. */
export const taskWords = (kind: string, about: About, lang: Lang) => {
  const listed = listedAs(kind)
  const told = listed ? WORDS[listed] : OF_ANOTHER_VERSION
  const record: readonly TaskAct[] = endsByAct(kind)
    ? []
    : [post('record_result', `/v1/operator/tasks/${about.task}/resolution`)]
  const said = [...(about.unanswered ? [UNANSWERED[lang]] : []), told[lang]]
  return {
    what_to_do: said.join(lang === 'en' ? ' ' : ''),
    acts: [...told.acts(about), ...record].map((act) => ({ ...act })),
  }
}
