/** What tasks about a closing can be ended by. */
import type { ListedKind } from '../../task-kinds.ts'
import {
  type About,
  bankSaid,
  findOwner,
  get,
  lookAgain,
  post,
  put,
  readCase,
  readTimeline,
  type TaskAct,
  type TaskActs,
} from './task-acts.ts'

const settleStop = ({ ref }: About): readonly TaskAct[] => [
  get('read_stop', `/v1/operator/closures/${ref}/stop`),
  post('settle_stop', `/v1/operator/closures/${ref}/stop/settlement`),
  post('decide_stop', `/v1/operator/closures/${ref}/stop/settlement/decision`),
]
const decideReview = ({ ref }: About): readonly TaskAct[] => [
  get('read_review', `/v1/operator/closures/${ref}/review`),
  post('propose_review', `/v1/operator/closures/${ref}/review`),
  post('decide_review', `/v1/operator/closures/${ref}/review/decision`),
]

export const CLOSING: Readonly<Record<Extract<ListedKind, `closure.${string}`>, TaskActs>> = {
  'closure.stopped': settleStop,
  'closure.review': decideReview,
  'closure.review_overdue': decideReview,
  'closure.statutory_overdue': lookAgain,
  'closure.held': lookAgain,
  'closure.appeal': (about) => [...readCase(about), ...readTimeline(about)],
  'closure.step_overdue': (about) => [...lookAgain(about), ...bankSaid(about)],
  'closure.payout_refused': (about) => [...readCase(about), ...findOwner(about)],
  'closure.payout_returned': (about) => [...readCase(about), ...findOwner(about)],
  'closure.disowned': (about) => [...readCase(about), ...readTimeline(about)],
  'closure.unclaimed': (about) => [...readCase(about), ...findOwner(about)],
  'closure.dormant_residual': (about) => [
    ...readCase(about),
    ...(about.wallet
      ? [
          get('read_preview', `/v1/wallets/${about.wallet}/closure/preview`),
          put('leave_alone', `/v1/operator/wallets/${about.wallet}/dormancy-exemption`),
        ]
      : []),
  ],
}
