import { w } from '../kit/words.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { cloudOff, refreshCw } from '../ui/icons.ts'

/** A part that could not be fetched, and a way to try again: the page around it stays. */
export const Failed = ({ onAgain }: { onAgain: () => void }) => (
  <Empty icon={cloudOff} title={w.trouble.part}>
    <Button kind="second" small icon={refreshCw} onClick={onAgain}>
      {w.app.try_again}
    </Button>
  </Empty>
)
