/** What all products declare, as one. A new product whose words and codes lie in its folder is one line here. */
import { join, NOTHING } from './kernel/declares.ts'
import { creditDeclare } from './modules/credit/declares.ts'
import { investmentsDeclare } from './modules/investments/declares.ts'
import { wealthDeclare } from './modules/wealth/declares.ts'

export const declared = join(join(join(NOTHING, creditDeclare), wealthDeclare), investmentsDeclare)
