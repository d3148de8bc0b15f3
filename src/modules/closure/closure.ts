/** What other modules may call of closure: cases and what becomes of them. */
export { canStop, stopCase } from './acceptance/stop.ts'
export { keepUnsent, unsentIn } from './acceptance/unsent.ts'
export {
  countDormant,
  countDue,
  DORMANCY_STATES,
  DORMANT,
  type DormantLook,
  endExemption,
  exempt,
  exemptionOf,
  holderIsBack,
  listDormant,
  lookAtDormant,
  openExemption,
  tellQuiet,
} from '../campaigns/dormancy/dormancy.ts'
export { lookAtWallets, type Told } from '../campaigns/programmes/look.ts'
export { sealOlderProgrammes } from '../campaigns/programmes/programme-names.ts'
export { PROGRAMME_REMINDER, remindOf } from '../campaigns/programmes/programme-reminders.ts'
export {
  addToProgramme,
  closesAt,
  countsOf,
  makeProgramme,
  PROGRAMME_KINDS,
  PROGRAMME_WALLET,
  type Programme,
  pageOfListed,
  pageOfProgrammes,
  programmeNames,
  RESIDUAL_OWNER,
  requireProgramme,
  residualsOf,
  setProgrammeState,
  shownProgramme,
  startProgramme,
} from '../campaigns/programmes/programmes.ts'
export { byId, caseOfWallet, casesNamed, lock, notAllowed, packOf, record, stepsOf } from './case/case.ts'
export { holdEnd } from './case/clocks.ts'
export { bearerActor, isAboutCase } from './case/links.ts'
export { mattersOf } from './case/matters-sql.ts'
export { issuerOf } from './case/receipt.ts'
export { endReceiptLinks, replaceReceiptLinks } from './case/receipt-link.ts'
export { FENCED, isHeld, restsOnWords, STOPPABLE, TERMINAL } from './case/rules.ts'
export type { ClosureRow, ClosureState } from './case/types.ts'
export { withdrawStanding } from './draft/standing.ts'
export { CANCEL_ACT } from './draft/statement.ts'
export { lockCase } from './settlement/advance.ts'
