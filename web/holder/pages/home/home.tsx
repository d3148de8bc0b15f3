import { useQuery } from '@tanstack/react-query'
import type { WalletPocket } from '../../../../sdk/src/index.ts'
import { currencyName, moneyParts, moneyText } from '../../../kit/money.ts'
import { walletQuery } from '../../../kit/queries.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Hero } from '../../../ui/hero.tsx'
import { lockKeyhole, wallet as walletIcon } from '../../../ui/icons.ts'
import { Note } from '../../../ui/note.tsx'
import { List, Row } from '../../../ui/row.tsx'
import { StatePage } from '../../../ui/state-page.tsx'
import { Failed } from '../../failed.tsx'
import { LanguageLinks, Mark } from '../../frame.tsx'
import { HomeBanner } from './banner.tsx'
import { Belongings, Missing, useBelongings } from './belongings.tsx'
import { Latest } from './latest.tsx'

export const Home = () => {
  const session = useSession()
  useTitle(w.home.title)
  if (session.frozen_since) return <Frozen since={session.frozen_since} />
  return <Whole wallet={session.wallet} />
}

const Frozen = ({ since }: { since: string }) => (
  <div className="px-gutter py-8 md:p-0">
    <StatePage
      icon={lockKeyhole}
      title={w.home.frozen}
      text={w.home.frozen_text.replace('{since}', momentText(since))}
    />
  </div>
)

const Whole = ({ wallet }: { wallet: string }) => {
  const { data, isError, refetch } = useQuery(walletQuery(wallet))
  const [main] = mainFirst(data?.pockets ?? [], data?.currency)
  const others = (data?.pockets ?? []).filter((pocket) => pocket !== main && pocket.available !== '0')
  const shown = main ? moneyParts(main.available, main.currency) : { symbol: '', amount: '…' }
  const bar = (
    <>
      <span className="me-auto ps-2">
        <Mark />
      </span>
      <LanguageLinks look="hover:bg-hero-well" />
    </>
  )
  return (
    <>
      <Hero
        bar={bar}
        banner={<HomeBanner wallet={wallet} closing={data?.state === 'closing'} />}
        label={w.home.balance}
        {...shown}
        chips={others.map(({ currency, available }) => ({
          name: currencyName(currency),
          value: moneyText(available, currency),
        }))}
      />
      <div className="grid gap-8 px-gutter pt-8 md:px-0 lg:grid-cols-2 lg:items-start lg:gap-6">
        <section>
          <h2 className="mb-3 flex min-h-target-sm items-center">{w.home.inside}</h2>
          {data?.state === 'frozen' && (
            <div className="mb-3">
              <Note kind="waits" title={w.home.restricted}>
                {w.home.restricted_text}
              </Note>
            </div>
          )}
          {!data && isError && <Failed onAgain={refetch} />}
          <Things wallet={wallet} pockets={data?.pockets ?? []} />
        </section>
        <Latest wallet={wallet} />
      </div>
    </>
  )
}

/** The currency of the wallet, whatever the order. */
const mainFirst = (pockets: readonly WalletPocket[], currency: string | undefined) =>
  pockets.toSorted((a, b) => Number(b.currency === currency) - Number(a.currency === currency))

/** Each currency where there is more to say than the balance above, then everything else. */
const Things = ({ wallet, pockets }: { wallet: string; pockets: readonly WalletPocket[] }) => {
  const { rows, ...missing } = useBelongings(wallet)
  const told = pockets.filter(
    ({ set_aside: aside, arriving }) => pockets.length > 1 || aside !== '0' || arriving !== '0',
  )
  const nothing = rows.length + told.length === 0
  return (
    <>
      {!nothing && (
        <List>
          {told.map((pocket) => (
            <Pocket key={pocket.currency} {...pocket} />
          ))}
          <Belongings rows={rows} />
        </List>
      )}
      {nothing && !missing.pending && !missing.failed && (
        <Empty icon={walletIcon} title={w.home.nothing_else}>
          {w.home.nothing_else_text}
        </Empty>
      )}
      <Missing {...missing} />
    </>
  )
}

const Pocket = ({ currency, available, set_aside: aside, arriving }: WalletPocket) => {
  const more = [
    ...(aside === '0' ? [] : [w.home.set_aside(moneyText(aside, currency))]),
    ...(arriving === '0' ? [] : [w.home.arriving(moneyText(arriving, currency))]),
  ]
  return (
    <Row
      icon={walletIcon}
      title={currencyName(currency)}
      detail={more.length > 0 ? more.join(' · ') : undefined}
      value={<span className="num">{moneyText(available, currency)}</span>}
    />
  )
}
