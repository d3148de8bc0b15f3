import type { ClosurePreview, Obligation } from '../../../../sdk/src/index.ts'
import { Group } from '../../../ui/flow/group.tsx'
import { circleAlert, type Drawing, hourglass, listChecks, ticket } from '../../../ui/icons.ts'
import type { Meaning } from '../../../ui/row.tsx'
import type { GroupName, Groups } from './groups.ts'
import { ForYou, Other } from './obligation.tsx'
import { c } from './words.ts'

export const META: readonly {
  readonly name: GroupName
  readonly icon: Drawing
  readonly meaning: Meaning
}[] = [
  { name: 'you', icon: circleAlert, meaning: 'block' },
  { name: 'plan', icon: listChecks, meaning: 'plan' },
  { name: 'waits', icon: hourglass, meaning: 'waits' },
  { name: 'lost', icon: ticket, meaning: 'lost' },
]

type Props = {
  readonly groups: Groups
  readonly ways: ClosurePreview['ways_out']
  readonly onDone?: (what: string) => void
}

const keyOf = ({ code, object }: Obligation): string => `${code}${object.ref}`

/** Each group that has something, in the order in which it concerns the holder. */
export const GroupList = ({ groups, ways, onDone }: Props) =>
  META.filter(({ name }) => groups[name].length > 0).map(({ name, icon, meaning }) => (
    <Group
      key={name}
      id={name}
      icon={icon}
      meaning={meaning}
      title={c.preview.groups[name].title}
      text={c.preview.groups[name].text}
    >
      {name === 'you' ? (
        <div className="grid gap-3">
          {groups.you.map((of) => (
            <ForYou key={keyOf(of)} of={of} ways={ways} {...(onDone ? { onDone } : {})} />
          ))}
        </div>
      ) : (
        <div className="divide-y divide-line rounded-lg border border-line bg-surface">
          {groups[name].map((of) => (
            <Other
              key={keyOf(of)}
              of={of}
              ways={ways}
              small={
                name === 'lost' ||
                (name === 'waits' && of.clears === 'by_holder') ||
                of.code === 'loan.arrears'
              }
              {...(onDone ? { onDone } : {})}
            />
          ))}
        </div>
      )}
    </Group>
  ))
