/** What other modules, and the operations and jobs of this one, may call: programmes and dormancy. */
export {
  countDue,
  DORMANCY_STATES,
  DORMANT,
  type DormantLook,
  endExemption,
  exempt,
  exemptionOf,
  holderIsBack,
  lookAtDormant,
  openExemption,
  tellQuiet,
} from './dormancy/dormancy.ts'
export { countDormant, listDormant } from './dormancy/dormant-list.ts'
export { lookAtWallets, type Told } from './programmes/look.ts'
export { programmeNames, sealOlderProgrammes } from './programmes/programme-names.ts'
export { PROGRAMME_REMINDER, remindOf } from './programmes/programme-reminders.ts'
export {
  addToProgramme,
  closesAt,
  makeProgramme,
  originOf,
  PROGRAMME_KINDS,
  PROGRAMME_WALLET,
  type Programme,
  pageOfProgrammes,
  RESIDUAL_OWNER,
  requireProgramme,
  setProgrammeState,
  shownProgramme,
  startProgramme,
} from './programmes/programmes.ts'
export { countsOf, pageOfListed, residualsOf } from './programmes/progress.ts'
