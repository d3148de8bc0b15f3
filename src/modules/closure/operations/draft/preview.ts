import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { textIn } from '../../../../kernel/languages.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { find } from '../../../wallets/wallets.ts'
import { alternativesOf } from '../../assessment/alternatives.ts'
import { situation } from '../../assessment/evaluate.ts'
import { laterDate } from '../../assessment/later.ts'
import { consequencesOf, datesOf, stepsNow } from '../../assessment/quote.ts'
import { blocksIn, showStart, startOf } from '../../assessment/start.ts'
import {
  renderConsequences,
  renderObligation,
  renderPlanSteps,
  renderPockets,
  renderWays,
  waysBefore,
} from '../../views/view.ts'
import { PreviewShape } from '../shapes.ts'
import { withNames } from './named-roles.ts'

/** What would happen if this wallet were closed: everything at once, and nothing is changed by asking. */
export const previewClosure = readUseCase({
  kind: 'read',
  name: 'closure.preview',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: PreviewShape,
  refuses: ['wallet_unknown'],
  async run(db, call, { params }) {
    const pack = defaultPack()
    const at = await db.now()
    const [wallet] = await find(db, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    const ref = { wallet: wallet.id, person: wallet.person, bucket: wallet.bucket }
    const found = await withNames(db, wallet.id, await situation(db, ref, { pack, at }))
    const { cooling_off, dates } = datesOf(pack, found)
    const steps = stepsNow(pack, found)
    const end = [dates.cooling_off_until, ...steps.map((step) => step.done_by)].toSorted().at(-1) ?? isoOf(at)
    return {
      at: isoOf(at),
      pack: {
        id: pack.id,
        version: pack.version,
        verified: pack.verified,
        terms: textIn(pack.terms, call.lang),
      },
      obligations: found.obligations.map((o) =>
        renderObligation(o, { pack, lang: call.lang, at, ways: waysBefore(wallet.id) }),
      ),
      blocked: found.obligations.some((o) => o.blocks),
      consequences: renderConsequences(consequencesOf(found), call.lang),
      pockets: renderPockets(found),
      ways_out: renderWays(found, call.lang),
      start: showStart(startOf(blocksIn(found), at)),
      steps: renderPlanSteps(steps, call.lang),
      alternatives: alternativesOf(wallet, found, call.lang),
      later: laterDate(wallet.id, { steps, end }, call.lang) ?? null,
      cooling_off,
      dates,
    }
  },
})
