/** The whole API on one screen: method, path, use-case. What happens is in the use-case; how, in serve.ts. */
import type { Route } from './route.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
]
