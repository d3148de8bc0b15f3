import { routes, sandboxRoutes } from '../../src/modules.ts'
import { publishedOpenApi } from '../../src/platform/http/openapi/openapi.ts'
import type { Generator } from './generator.ts'

/** The contract of the API, from the routes and the schemas of their use-cases; with the sandbox, for its clients. */
export const openApiJson: Generator = {
  path: 'openapi.json',
  make: async () => `${JSON.stringify(publishedOpenApi([...routes, ...sandboxRoutes]), null, 2)}\n`,
}
