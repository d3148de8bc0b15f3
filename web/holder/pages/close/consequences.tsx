import type { Consequence } from '../../../../sdk/src/index.ts'
import { Card } from '../../../ui/flow/card.tsx'
import { Tick } from '../../../ui/option.tsx'
import { c } from './words.ts'

type Props = {
  readonly list: readonly Consequence[]
  readonly read: boolean
  readonly onRead: (read: boolean) => void
}

/** What is lost or ends, all of it, and one tick that it was read. */
export const Consequences = ({ list, read, onRead }: Props) => (
  <div className="mt-8">
    <Card title={c.means}>
      <ul className="grid list-disc gap-2 ps-5">
        {list.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
      </ul>
      <div className="mt-2 border-t border-line">
        <Tick id="read" checked={read} onChange={onRead}>
          {c.read(list.length)}
        </Tick>
      </div>
    </Card>
  </div>
)
