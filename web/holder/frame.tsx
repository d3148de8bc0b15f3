/** What stands around every page: where one is, where one can go, and whether there is a network. */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useOnline } from '../kit/online.ts'
import { IN_SANDBOX, inLanguage, LANG, LANGUAGES } from '../kit/page.ts'
import { contactsQuery, walletQuery } from '../kit/queries.ts'
import { useSession } from '../kit/use-session.ts'
import { clockText } from '../kit/when.ts'
import { w } from '../kit/words.ts'
import { Icon } from '../ui/icon.tsx'
import { circleHelp, type Drawing, globe, house, layers, list, settings, wifiOff } from '../ui/icons.ts'
import { ClosingBanner } from './closing-banner.tsx'

const SandboxDrawer = lazy(() =>
  import('./pages/sandbox/drawer.tsx').then(({ Drawer }) => ({ default: Drawer })),
)

/** Whoever hears the page hears its heading when another one comes. */
const useFocusOnHeading = (): void => {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (path === undefined) return
    if (!first.current) document.querySelector('h1')?.focus()
    first.current = false
  }, [path])
}

export const Root = () => {
  useFocusOnHeading()
  return (
    <>
      <a className="skip" href="#main">
        {w.app.skip}
      </a>
      <OfflineBar />
      <Outlet />
      {IN_SANDBOX && <SandboxButton />}
    </>
  )
}

const OfflineBar = () => {
  const online = useOnline()
  const [since, setSince] = useState('')
  useEffect(() => setSince(online ? '' : clockText(new Date().toISOString())), [online])
  return (
    <div role="status">
      {since && (
        <p className="flex items-center justify-center gap-2 bg-waits-soft px-4 py-2 text-sm text-waits">
          <Icon of={wifiOff} size="sm" />
          {w.app.offline(since)}
        </p>
      )}
    </div>
  )
}

const SandboxButton = () => {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
        className="fixed end-3 bottom-[calc(var(--q-bar)+0.75rem)] z-6 inline-flex min-h-target-sm items-center gap-2 rounded-full border border-waits-line bg-waits-soft px-4 text-sm font-strong text-waits md:bottom-4"
      >
        <Icon of={layers} size="sm" />
        {w.sandbox.open}
      </button>
      {asked && (
        <Suspense fallback={null}>
          <SandboxDrawer open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

export const Mark = () => (
  <span className="inline-flex min-h-target-sm items-center gap-2 text-lg font-strong tracking-[-0.02em]">
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-6.5 fill-none stroke-current"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path d="M19.3 14.9A8 8 0 1 0 14.9 19.3" />
      <path d="M13 13l7.4 7.4" />
    </svg>
    {w.app.name}
  </span>
)

/** The other languages: the page is fetched anew, and its words with it. */
export const LanguageLinks = ({ look = '' }: { look?: string }) => (
  <>
    {LANGUAGES.filter(({ tag }) => tag !== LANG).map(({ tag, name }) => (
      <a
        key={tag}
        href={inLanguage(tag)}
        lang={tag}
        hrefLang={tag}
        className={`inline-flex min-h-target-sm min-w-target-sm items-center justify-center gap-1 rounded-sm px-2 text-sm ${look}`}
      >
        <Icon of={globe} size="sm" />
        {name}
      </a>
    ))}
  </>
)

const PLACES: readonly {
  readonly to: '/' | '/activity'
  readonly name: string
  readonly icon: Drawing
}[] = [
  { to: '/', name: w.nav.home, icon: house },
  { to: '/activity', name: w.nav.activity, icon: list },
]
/** Pages of the server, readable without scripts: for whoever cannot sign in, too. */
const HELP = `/help?lang=${LANG}`

const TAB =
  'at-edge flex min-h-bar flex-col items-center justify-center gap-0.5 p-1 text-center text-xs leading-tight text-ink-2 aria-[current=page]:font-strong aria-[current=page]:text-brand'
const SIDE =
  'flex min-h-target-sm items-center gap-3 rounded-sm px-3 text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:font-strong aria-[current=page]:text-brand-hover'

/** The places of the app, and help: as tabs or as a list. */
const Places = ({ look }: { look: string }) => (
  <>
    {PLACES.map(({ to, name, icon }) => (
      <Link key={to} to={to} activeOptions={{ exact: true }} className={look}>
        <Icon of={icon} />
        {name}
      </Link>
    ))}
    <a href={HELP} className={look}>
      <Icon of={circleHelp} />
      {w.nav.help}
    </a>
    <Link to="/settings" className={look}>
      <Icon of={settings} />
      {w.nav.settings}
    </Link>
  </>
)

/** Signed in: tabs below on a phone, a list at the side above. */
export const Inside = () => (
  <div className="mx-auto max-w-[80rem] pb-[calc(var(--q-bar)+4.5rem)] md:grid md:grid-cols-[15rem_minmax(0,1fr)] md:pb-0">
    <Side />
    <main id="main" tabIndex={-1} className="min-w-0 outline-none md:px-gutter md:pt-8 md:pb-16">
      <ClosingHere />
      <Outlet />
    </main>
    <nav
      aria-label={w.app.main}
      className="fixed inset-x-0 bottom-0 z-5 grid grid-cols-4 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <Places look={TAB} />
    </nav>
  </div>
)

/** Home has its own place for it. */
const ClosingHere = () => {
  const { wallet } = useSession()
  const home = useRouterState({ select: ({ location }) => location.pathname === '/' })
  const isClosing = useQuery({ ...walletQuery(wallet), enabled: !home }).data?.state === 'closing'
  if (home || !isClosing) return null
  return (
    <div className="px-gutter pt-4 md:max-w-[44rem] md:px-0 md:pt-0 md:pb-6">
      <ClosingBanner wallet={wallet} />
    </div>
  )
}

const Side = () => {
  const { data } = useQuery(contactsQuery)
  const [contact] = data?.contacts ?? []
  return (
    <nav
      aria-label={w.app.main}
      className="sticky top-0 hidden h-dvh flex-col gap-1 self-start px-4 py-6 md:flex"
    >
      <Link to="/" className="mb-5 px-3 text-brand">
        <Mark />
      </Link>
      <Places look={SIDE} />
      <div className="mt-auto px-3 text-sm text-ink-2">
        {contact && <p className="num text-ink-3">{contact.masked}</p>}
        <p className="-mx-2">
          <LanguageLinks look="hover:bg-sunken" />
        </p>
      </div>
    </nav>
  )
}

/** Not signed in: one thing at a time. */
export const Outside = () => (
  <>
    <header className="sticky top-0 z-5 border-b border-line bg-surface">
      <div className="mx-auto flex min-h-bar max-w-[68rem] items-center justify-between px-4">
        <Link to="/sign-in" className="rounded-sm">
          <Mark />
        </Link>
        <nav aria-label={w.app.main} className="flex">
          <LanguageLinks look="hover:bg-sunken" />
          <a
            href={HELP}
            className="inline-flex min-h-target-sm min-w-target-sm items-center justify-center rounded-sm px-2 text-sm hover:bg-sunken"
          >
            {w.nav.help}
          </a>
        </nav>
      </div>
    </header>
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-measure px-gutter pt-6 pb-24 outline-none md:pt-10"
    >
      <Outlet />
    </main>
  </>
)
