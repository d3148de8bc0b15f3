import { w } from '../../../kit/words.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Clock } from './clock.tsx'
import { Inbox } from './inbox.tsx'
import { People } from './people.tsx'

/** What only the sandbox has: everybody's key, a clock that can be moved, and the messages that nobody really gets. */
export const Drawer = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Dialog open={open} onClose={onClose} title={w.sandbox.title} close={w.app.close} drawer>
    <p className="mt-1 text-sm text-ink-2">{w.sandbox.lead}</p>
    <div className="mt-6 grid gap-8">
      <People onDone={onClose} />
      <Clock />
      <Inbox />
    </div>
  </Dialog>
)
