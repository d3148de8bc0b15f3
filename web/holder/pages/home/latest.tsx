import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { activityQuery } from '../../../kit/queries.ts'
import { w } from '../../../kit/words.ts'
import { Empty } from '../../../ui/empty.tsx'
import { list } from '../../../ui/icons.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Lines } from '../../lines.tsx'

/** The last few movements, and the way to all of them. */
export const Latest = ({ wallet }: { wallet: string }) => {
  const { data, isError, refetch } = useInfiniteQuery(activityQuery(wallet, 5))
  const lines = data?.pages.flatMap((page) => page.lines).slice(0, 5) ?? []
  return (
    <section>
      <div className="mb-3 flex min-h-target-sm items-center justify-between gap-4">
        <h2>{w.home.recent}</h2>
        <Link to="/activity" className="link inline-flex min-h-target-sm items-center text-sm">
          {w.home.all}
        </Link>
      </div>
      {lines.length > 0 && <Lines lines={lines} />}
      {data && lines.length === 0 && (
        <Empty icon={list} title={w.home.none}>
          {w.home.none_text}
        </Empty>
      )}
      {!data && isError && <Failed onAgain={refetch} />}
      {!data && !isError && <Skeleton label={w.app.loading} rows={5} slow={w.app.slow} />}
    </section>
  )
}
