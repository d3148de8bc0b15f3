import { Link } from '@tanstack/react-router'
import { useTitle } from '../../../../kit/title.ts'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { mail, refreshCw, wallet } from '../../../../ui/icons.ts'
import { StatePage } from '../../../../ui/state-page.tsx'
import { Step } from '../../../flow.tsx'
import { c } from '../words.ts'
import { type KnownAct, PLACES } from './acts.ts'

type Props = {
  readonly act: KnownAct
  readonly times: number
  readonly busy: boolean
  readonly onNow: () => void
}

/** The answer was lost: nobody knows yet, and the same request is sent until somebody does. */
export const Unknown = ({ act, times, busy, onNow }: Props) => {
  useTitle(c.unknown.title)
  return (
    <Step name={c.acts[act].bar} back={PLACES[act].before}>
      <StatePage
        icon={refreshCw}
        title={c.unknown.title}
        text={c.unknown.text}
        facts={[
          {
            icon: refreshCw,
            term: c.unknown.what,
            answer: <span role="status">{c.unknown.times(times)}</span>,
          },
          { icon: mail, term: c.unknown.leave, answer: c.unknown.leave_text },
          { icon: wallet, term: c.unknown.money, answer: c.unknown.money_text },
        ]}
      >
        <Button busy={busy ? c.unknown.asking : undefined} onClick={onNow}>
          {c.unknown.now}
        </Button>
        <Link to="/" className={buttonClass('second')}>
          {c.home}
        </Link>
      </StatePage>
    </Step>
  )
}
