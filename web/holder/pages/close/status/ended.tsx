import { Link } from '@tanstack/react-router'
import type { Closure } from '../../../../../sdk/src/index.ts'
import { useTitle } from '../../../../kit/title.ts'
import { momentText } from '../../../../kit/when.ts'
import { buttonClass } from '../../../../ui/button.tsx'
import { undo2 } from '../../../../ui/icons.ts'
import { StatePage } from '../../../../ui/state-page.tsx'
import { Step } from '../../../flow.tsx'
import { c } from '../words.ts'
import { Papers } from './papers.tsx'

type State = 'cancelled' | 'expired' | 'rejected'

/** It ended without closing: the wallet is as it was. */
export const Ended = ({ closure, state }: { closure: Closure; state: State }) => {
  const words = c.ended[state]
  useTitle(words.title)
  return (
    <Step name={c.bar} back="/">
      <StatePage
        icon={undo2}
        meaning="plan"
        title={words.title}
        text={closure.ended_at ? words.text(momentText(closure.ended_at)) : words.title}
      >
        <Link to="/" className={buttonClass()}>
          {c.home}
        </Link>
        <Link to="/close" className={buttonClass('second')}>
          {c.leave.title}
        </Link>
      </StatePage>
      <div className="mt-8">
        <Papers closure={closure} />
      </div>
    </Step>
  )
}
