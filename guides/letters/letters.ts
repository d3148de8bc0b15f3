/** Every letter, in the order in which one needs them. */
import { complaints } from './complaints.ts'
import { requests } from './requests.ts'
import type { Letter } from './shape.ts'

export const LETTERS: readonly Letter[] = [...requests, ...complaints]
