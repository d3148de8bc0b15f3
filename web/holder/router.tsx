/** Every address of the app, in one place. A page is a file of `pages/` and comes when it is opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { IN_SANDBOX } from '../kit/page.ts'
import { queries, sessionQuery } from '../kit/queries.ts'
import { Broken, NotFound } from './broken.tsx'
import { Inside, Outside, Root } from './frame.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

/** Who is not signed in comes here first, and goes on to where they were going. */
const signed = createRoute({
  id: 'signed',
  getParentRoute: () => root,
  beforeLoad: async ({ location }) => {
    const session = await queries.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } })
    return { session }
  },
})
const inside = createRoute({ id: 'inside', getParentRoute: () => signed, component: Inside })
const outside = createRoute({ id: 'outside', getParentRoute: () => root, component: Outside })

const home = createRoute({
  path: '/',
  getParentRoute: () => inside,
  component: lazyRouteComponent(() => import('./pages/home/home.tsx'), 'Home'),
})
const activity = createRoute({
  path: '/activity',
  getParentRoute: () => inside,
  component: lazyRouteComponent(() => import('./pages/activity/activity.tsx'), 'Activity'),
})
const settings = createRoute({
  path: '/settings',
  getParentRoute: () => inside,
  component: lazyRouteComponent(() => import('./pages/settings/settings.tsx'), 'Settings'),
})

/** One step of closing: each has its address, so that any device goes on from there. */
const leave = createRoute({
  path: '/close',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/leave.tsx'), 'Leave'),
})
const preview = createRoute({
  path: '/close/preview',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/preview.tsx'), 'Preview'),
})
const part = createRoute({
  path: '/close/part',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/part.tsx'), 'EndPart'),
})
const money = createRoute({
  path: '/close/money',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/money.tsx'), 'Money'),
})
const check = createRoute({
  path: '/close/check',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/check.tsx'), 'Check'),
})
const status = createRoute({
  path: '/close/status',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/status/status.tsx'), 'Status'),
})
const cancel = createRoute({
  path: '/close/cancel',
  getParentRoute: () => signed,
  component: lazyRouteComponent(() => import('./pages/close/cancel.tsx'), 'Cancel'),
})
const prove = createRoute({
  path: '/close/prove',
  getParentRoute: () => signed,
  validateSearch: ({ challenge }: Record<string, unknown>): { challenge?: string } =>
    typeof challenge === 'string' ? { challenge } : {},
  component: lazyRouteComponent(() => import('./pages/close/proof/prove.tsx'), 'Prove'),
})
const closing = [leave, preview, part, money, check, prove, status, cancel]

/** Only addresses of this app: nobody is sent elsewhere by a link to the sign-in page. */
const ownAddress = (to: unknown): string | undefined =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined

const signIn = createRoute({
  path: '/sign-in',
  getParentRoute: () => outside,
  validateSearch: ({ to, over }: Record<string, unknown>): { to?: string; over?: boolean } => {
    const own = ownAddress(to)
    return { ...(own === undefined ? {} : { to: own }), ...(over === true ? { over } : {}) }
  },
  component: lazyRouteComponent(() => import('./pages/entry/sign-in.tsx'), 'SignIn'),
})
const register = createRoute({
  path: '/register',
  getParentRoute: () => outside,
  component: lazyRouteComponent(() => import('./pages/entry/register.tsx'), 'Register'),
})
const gallery = createRoute({
  path: '/ui',
  getParentRoute: () => outside,
  component: lazyRouteComponent(() => import('./pages/gallery/gallery.tsx'), 'Gallery'),
})

const tree = root.addChildren([
  signed.addChildren([inside.addChildren([home, activity, settings]), ...closing]),
  outside.addChildren(IN_SANDBOX ? [signIn, register, gallery] : [signIn, register]),
])

export const router = createRouter({
  routeTree: tree,
  basepath: '/app',
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
