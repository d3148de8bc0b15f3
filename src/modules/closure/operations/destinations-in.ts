import type { Lang } from '../../../kernel/errors.ts'
import { destinationWords } from '../assessment/label-words.ts'
import type { Quote } from '../case/types.ts'

/** Where the money of a quote goes, each way once, in the words of whoever asked. */
export const destinationsIn = ({ lines }: Quote, lang: Lang): string =>
  [...new Set(lines.map((line) => destinationWords(line.way, line.destination, lang)))].join(' · ')
