/** The HTTP server of this project: the routes, and what the modules say about who asks and what is open. */
import type { FastifyInstance } from 'fastify'
import { doors, finders, sessions, staff } from '../../border.ts'
import { routes, sandboxRoutes } from '../../modules.ts'
import { APP_FILES } from './pages/app.ts'
import { peoplePages } from './pages/people.ts'
import type { Env } from './route.ts'
import { createServer, type ServerOptions } from './server.ts'
import { requireStandings } from './state-matrix.ts'

/** Builds the server; it listens when the caller says so. Sandbox addresses exist in sandbox mode only. */
export const buildServer = (options: Env & Partial<ServerOptions>): FastifyInstance => {
  const served = options.config.mode === 'sandbox' ? [...routes, ...sandboxRoutes] : routes
  requireStandings(served)
  return createServer({
    routes: served,
    pages: peoplePages(options),
    assets: APP_FILES,
    finders,
    doors,
    staff,
    sessions,
    ...options,
  })
}
