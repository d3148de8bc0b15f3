import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StatementLine } from '../../../../sdk/src/index.ts'
import { moneyText } from '../../../kit/money.ts'
import { activityQuery } from '../../../kit/queries.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { dayText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { download, list, search } from '../../../ui/icons.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Lines, titleOf } from '../../lines.tsx'

const PAGE = 50

/** Everything that moved, page by page; what is searched is what has been loaded, and the page says how far back that is. */
export const Activity = () => {
  const { wallet } = useSession()
  const [wanted, setWanted] = useState('')
  useTitle(w.activity.title)
  const { data, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    activityQuery(wallet, PAGE),
  )
  const all = data?.pages.flatMap((page) => page.lines) ?? []
  const found = all.filter((line) => fits(line, wanted))
  const oldest = all.at(-1)
  return (
    <div className="px-gutter pt-6 md:p-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 tabIndex={-1}>{w.activity.title}</h1>
        <a href={`/v1/wallets/${wallet}/statement.csv`} download className={buttonClass('second', true)}>
          <Icon of={download} size="sm" />
          {w.activity.csv}
        </a>
      </div>
      {all.length > 0 && (
        <Field
          id="search"
          type="search"
          label={w.activity.search}
          hint={w.activity.search_hint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          after={
            <p role="status" className="mt-2 text-sm text-ink-2">
              {wanted.trim() !== '' && oldest ? w.activity.searched(found.length, dayText(oldest.at)) : ''}
            </p>
          }
        />
      )}
      <div className="mt-6 grid gap-4">
        {found.length > 0 && <Lines lines={found} />}
        {data && all.length === 0 && (
          <Empty icon={list} title={w.home.none}>
            {w.home.none_text}
          </Empty>
        )}
        {all.length > 0 && found.length === 0 && (
          <Empty icon={search} title={w.activity.nothing}>
            {w.activity.nothing_text}
          </Empty>
        )}
        {!data && !isError && <Skeleton label={w.app.loading} rows={8} slow={w.app.slow} />}
        {isError && <Failed onAgain={refetch} />}
        {hasNextPage && (
          <Button
            kind="second"
            busy={isFetchingNextPage ? w.activity.loading_more : undefined}
            onClick={() => fetchNextPage()}
          >
            {w.activity.more}
          </Button>
        )}
      </div>
    </div>
  )
}

/** By what stands on the row: with whom, the note, the amount with or without its marks. */
const fits = (line: StatementLine, wanted: string): boolean => {
  const text = wanted.normalize('NFKC').trim().toLowerCase()
  if (text === '') return true
  const amount = moneyText(line.amount, line.currency)
  return [titleOf(line), line.memo ?? '', amount, amount.replaceAll(',', '')].some((part) =>
    part.toLowerCase().includes(text),
  )
}
