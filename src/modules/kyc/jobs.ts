/** What time does to names: a change that two people have agreed to is made. */
import { timerForEach } from '../../kernel/handler.ts'
import { NAME_CHANGE, nameChangeDue } from './operations/name-change.ts'

export const kycTimers = [timerForEach(NAME_CHANGE, nameChangeDue)]
