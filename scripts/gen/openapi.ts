import { openApi } from '../../src/http/openapi.ts'
import { routes } from '../../src/http/routes.ts'
import type { Generator } from './generator.ts'

/** The contract of the API, from the routes and the schemas of their use-cases. */
export const openApiJson: Generator = {
  path: 'openapi.json',
  make: async () => `${JSON.stringify(openApi(routes), null, 2)}\n`,
}
