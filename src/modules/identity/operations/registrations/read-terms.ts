import Type from 'typebox'
import { textIn } from '../../../../kernel/languages.ts'
import { named } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack, RETENTION_CLASSES } from '../../../policy/policy.ts'
import { SupportShape, shownSupport } from './show-support.ts'

/** What somebody agrees to before they have a wallet: how it is closed, what is kept and for how long. */
export const readTerms = readUseCase({
  kind: 'read',
  name: 'identity.read_terms',
  access: ['public'],
  availableDuringMaintenance: true,
  output: named('Terms', {
    pack: Type.String(),
    version: Type.String(),
    verified: Type.Boolean({
      description: 'False: some rule of the pack has not been read in an official source',
    }),
    text: Type.String(),
    time_zone: Type.String({ description: 'In which letters, papers and pages name days and times' }),
    support: SupportShape,
    closing: named('TermsOfClosing', {
      cooling_off: Type.String({ description: 'ISO 8601 duration' }),
      within_working_days: Type.Integer(),
      restore_window: Type.String(),
      tail: Type.String({ description: 'How long late money and complaints are looked after' }),
    }),
    kept: Type.Array(
      named('KeptRecord', {
        class: Type.Enum([...RETENTION_CLASSES]),
        at_least: Type.String(),
        at_most: Type.String(),
        from: Type.Enum(['closed', 'transaction', 'case_ended', 'created']),
        basis: Type.String(),
      }),
    ),
  }),
  refuses: [],
  async run(_db, call) {
    const pack = defaultPack()
    return {
      pack: pack.id,
      version: pack.version,
      verified: pack.verified,
      text: textIn(pack.terms, call.lang),
      time_zone: pack.time_zone,
      support: shownSupport(call.lang),
      closing: {
        cooling_off: pack.cooling_off.base,
        within_working_days: pack.max_total.working_days,
        restore_window: pack.restore_window,
        tail: pack.tail.length,
      },
      kept: RETENTION_CLASSES.map((name) => {
        const { min, max, start, basis } = pack.retention[name]
        const why = typeof basis === 'string' ? basis : textIn(basis, call.lang)
        return { class: name, at_least: min, at_most: max, from: start, basis: why }
      }),
    }
  },
})
