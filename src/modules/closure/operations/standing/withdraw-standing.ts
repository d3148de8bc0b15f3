import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { currentOf } from '../../case/case.ts'
import { withdrawStanding } from '../../draft/standing.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { standingWithdrawnNotice } from '../messages.ts'
import { tellOthers } from '../others.ts'
import { ClosureShape } from '../shapes.ts'

/**
 * The case stays as it was: only the standing confirmation ends. That is the safe direction, so it needs no proof; but
 * everybody who counts on the closing hears of it.
 */
export const withdrawStandingClosure = txUseCase({
  kind: 'tx',
  name: 'closure.withdraw_standing',
  access: ['holder'],
  availableDuringMaintenance: true,
  urgent: true,
  params: WalletParams,
  output: ClosureShape,
  refuses: ['closure_none', 'standing_none'],
  async run(tx, call, { params }) {
    const { c } = await lockCase(tx, await currentOf(tx, params.wallet))
    const withdrawn = await withdrawStanding(tx, c, call.actor)
    await tellHolder(tx, withdrawn, standingWithdrawnNotice(withdrawn, c.standing))
    await tellOthers(tx, withdrawn, 'withdrawn')
    return showCase(tx, withdrawn, call.lang)
  },
})
