import { useQuery } from '@tanstack/react-query'
import { termsQuery } from '../../../kit/queries.ts'
import { w } from '../../../kit/words.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'

/** "P7D" is 7; other lengths than days are told by the full text. */
const daysOf = (duration: string): number => Number(/^P(\d+)D$/.exec(duration)?.[1] ?? 0)

/** The terms in force, what matters of leaving first; the whole text is one press away. */
export const TermsInShort = () => {
  const { data, isError, refetch } = useQuery(termsQuery)
  if (isError) return <Failed onAgain={refetch} />
  if (!data) return <Skeleton label={w.app.loading} rows={2} slow={w.app.slow} />
  const { cooling_off: cooling, within_working_days: working } = data.closing
  const points = w.register.leaving_points(w.register.days(daysOf(cooling)), working)
  return (
    <section className="mt-6 rounded-lg border border-line bg-surface p-4 md:p-5">
      <h2 className="text-lg">{w.register.terms}</h2>
      <h3 className="mt-3 text-md">{w.register.leaving}</h3>
      <ul className="mt-1 list-disc ps-5 text-sm text-ink-2">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-2">{w.register.keeping}</p>
      <details className="mt-3 text-sm">
        <summary className="min-h-7 cursor-pointer text-ink-2 underline decoration-dotted underline-offset-4">
          {w.register.full_text}
        </summary>
        <div className="mt-2 grid gap-2 text-ink-2">
          {data.text.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </details>
    </section>
  )
}
